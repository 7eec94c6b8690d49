import { addDays, type Day } from '#domain/day.ts'
import { LoadedRows } from '#domain/rows.ts'
import { cast, type CastMunicipality } from '#cast/cast.ts'

const WEEK = Array.from({ length: 7 }, (_, index) => addDays('2026-11-16', index))

/** Every weekday, the ends of months and of the fiscal year, a leap day, New Year. */
export const DAYS: readonly Day[] = [
  ...WEEK,
  '2026-08-31',
  '2026-12-31',
  '2027-01-01',
  '2027-03-31',
  '2027-04-01',
  '2028-02-29',
]

export const loaded = (town: CastMunicipality): LoadedRows => new LoadedRows().with(town.rows)

/** The rows of every municipality of the cast on every day above, with a name for messages. */
export const everyTownAndDay = (): [string, Day, CastMunicipality, LoadedRows][] =>
  DAYS.flatMap((day) =>
    cast(day).map((town) => [`${town.code} on ${day}`, day, town, loaded(town)] as const),
  ).map((entry) => [...entry])

import type { Context } from 'hono'
import { z } from 'zod'
import { addDays, daysBetween, fiscalYear, tokyoDay } from '#domain/day.ts'
import type { Municipality } from '#domain/municipality/municipality.ts'
import { suppressBesideTotal, suppressSmall } from '#domain/numbers/suppress-small.ts'
import { type TableByForm, tableByForm } from '#domain/numbers/table-by-form.ts'
import { need, loadNeeds } from '#domain/need.ts'
import type { HubView } from '#sync/hub/hub-store.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { Refused, wrongShape } from '../refused.ts'
import type { NumbersAnswer } from './bodies.ts'
import { townsOf } from './municipalities.ts'

export const NumbersQuery = z.strictObject({
  fiscalYear: z
    .string()
    .regex(/^20\d\d$/, 'a fiscal year is a year from 2000 to 2099')
    .optional(),
})

const daysOf = (year: number): string[] => {
  const first = `${year}-04-01`
  const days = daysBetween(first, `${year + 1}-04-01`)
  return Array.from({ length: days }, (_, day) => addDays(first, day))
}

const countTown = async (view: HubView, year: number): Promise<TableByForm> => {
  const needs = [
    need('lesson', 'lessonDay', daysOf(year)),
    need('booking', 'lessonId', (rows) => rows.all('lesson').map((one) => one.id)),
    need('attendance', 'lessonId', (rows) => rows.all('lesson').map((one) => one.id)),
  ]
  const rows = await loadNeeds(needs, async (table, by, values) =>
    (await view.lookup(table, by, values)).flatMap((one) => one.row ?? []),
  )
  const facts = {
    lessons: rows.all('lesson'),
    bookings: rows.all('booking'),
    attendances: rows.all('attendance'),
  }
  return tableByForm(facts, year)
}

type TownNumbers = NumbersAnswer['municipalities'][number]

const withoutSmallCells = ({ id, name }: Municipality, table: TableByForm): TownNumbers => {
  const attendances = suppressBesideTotal(table.rows.map((row) => row.attendances))
  const people = suppressBesideTotal(table.rows.map((row) => row.people))
  const { lessons } = table.total
  return {
    code: id,
    name,
    rows: table.rows.map(({ form, lessons }, index) => ({
      form,
      lessons,
      attendances: attendances[index] ?? null,
      people: people[index] ?? null,
    })),
    total: {
      lessons,
      attendances: suppressSmall(table.total.attendances),
      people: suppressSmall(table.total.people),
    },
  }
}

/** The year by municipality and form: every town for the prefecture, the own one for a coordinator. */
export const numbersRoute = (parts: AppParts) => async (c: Context<AppEnv>) => {
  const { role, municipality } = c.get('actor')
  if (role !== 'coordinator' && role !== 'prefecture-viewer')
    throw new Refused(403, 'forbidden', 'the numbers are for coordinators and the prefecture')
  const query = NumbersQuery.safeParse(c.req.query())
  if (!query.success) throw wrongShape(query.error)
  const year = Number(query.data.fiscalYear ?? fiscalYear(tokyoDay(parts.now())))
  const towns = (await townsOf(parts.database)).filter(
    (town) => role === 'prefecture-viewer' || town.id === municipality,
  )
  const municipalities: TownNumbers[] = []
  for (const town of towns)
    municipalities.push(
      withoutSmallCells(town, await parts.store.read(town.id, (view) => countTown(view, year))),
    )
  return c.json({ fiscalYear: year, municipalities } satisfies NumbersAnswer)
}

import { z } from 'zod'

const DAY_MS = 86_400_000
const TOKYO_OFFSET_MS = 9 * 3_600_000

/** A calendar day in Japan, `YYYY-MM-DD`. */
export const Day = z.iso.date()
export type Day = z.infer<typeof Day>

/** A moment, ISO 8601 in UTC with milliseconds: `2026-11-20T01:00:00.000Z`. */
export const Instant = z.iso.datetime({ precision: 3 })
export type Instant = z.infer<typeof Instant>

/** A few years of days are remembered: reading a date is the dearest step of judging a week. */
const MOST_REMEMBERED = 2000

const remembered = <Key, Value>(read: (key: Key) => Value): ((key: Key) => Value) => {
  const known = new Map<Key, Value>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const value = read(key)
    if (known.size >= MOST_REMEMBERED) known.clear()
    known.set(key, value)
    return value
  }
}

/** Whole days since 1970-01-01; the arithmetic behind every calendar comparison. */
export const dayNumber = remembered((day: Day): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS)

export const dayOfNumber = remembered((number: number): Day =>
  new Date(number * DAY_MS).toISOString().slice(0, 10),
)

export const addDays = (day: Day, days: number): Day => dayOfNumber(dayNumber(day) + days)

export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)

/** 0 = Sunday … 6 = Saturday. */
export const weekday = (day: Day): number => (((dayNumber(day) + 4) % 7) + 7) % 7

/** The Monday of the day's week; weeks run Monday to Sunday. */
export const mondayOf = (day: Day): Day => addDays(day, -((weekday(day) + 6) % 7))

/** The calendar day in Asia/Tokyo (UTC+9, no summer time) at this moment. */
export const tokyoDay = (instant: Instant): Day =>
  new Date(Date.parse(instant) + TOKYO_OFFSET_MS).toISOString().slice(0, 10)

/** Minutes since midnight in Asia/Tokyo at this moment, 0–1439. */
export const tokyoMinute = (instant: Instant): number =>
  Math.floor(((Date.parse(instant) + TOKYO_OFFSET_MS) % DAY_MS) / 60_000)

/** The moment at which a Tokyo day's minute begins; minutes past 1439 fall on the following day. */
export const instantOf = (day: Day, minute: number): Instant =>
  new Date(dayNumber(day) * DAY_MS + minute * 60_000 - TOKYO_OFFSET_MS).toISOString()

/** Fiscal year 1 April – 31 March: 2027-03-31 belongs to 2026. */
export const fiscalYear = (day: Day): number => {
  const year = Number(day.slice(0, 4))
  return day.slice(5, 7) < '04' ? year - 1 : year
}

/** The same day of the month so many months before; the month's last where it has no such day. */
export const monthsBefore = (day: Day, months: number): Day => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 - months, 1))
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate()
  return `${first.toISOString().slice(0, 8)}${String(Math.min(date, last)).padStart(2, '0')}`
}

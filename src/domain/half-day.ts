import { z } from 'zod'
import { addDays, type Day } from './day.ts'

/** Half of a calendar day as people ask for it: `2026-11-24.am` (until noon) or `2026-11-24.pm`. */
export const HalfDay = z.string().regex(/^\d{4}-\d{2}-\d{2}\.(am|pm)$/)
export type HalfDay = z.infer<typeof HalfDay>

export const NOON_MINUTE = 720

export const halfDayOf = (day: Day, half: 'am' | 'pm'): HalfDay => `${day}.${half}`

export const dayOfHalfDay = (halfDay: HalfDay): Day => halfDay.slice(0, 10)

export const isMorning = (halfDay: HalfDay): boolean => halfDay.endsWith('.am')

/** The half-days a person may wish for: from the day after `today`, `days` days long, mornings first. */
export const halfDaysAhead = (today: Day, days: number): HalfDay[] =>
  Array.from({ length: days }, (_, index) => addDays(today, index + 1)).flatMap((day) => [
    halfDayOf(day, 'am'),
    halfDayOf(day, 'pm'),
  ])

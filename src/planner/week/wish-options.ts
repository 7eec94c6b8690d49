import type { Day } from '#domain/day.ts'
import { weekday } from '#domain/day.ts'
import { type HalfDay, halfDayOf } from '#domain/half-day.ts'
import type { Request } from '#domain/request/request.ts'
import type { Now, StartOption } from './week-task.ts'

/** A visit lies within one half-day: between nine and noon, or between one and five. */
const HALVES = {
  am: { from: 9 * 60, until: 12 * 60 },
  pm: { from: 13 * 60, until: 17 * 60 },
} as const
const GRID_MINUTES = 30

/** Whether this start is still to come. */
export const isToCome = ({ day, startMinute }: StartOption, { today, nowMinute }: Now): boolean =>
  day > today || (day === today && nowMinute !== undefined && startMinute > nowMinute)

const startsIn = (day: Day, half: 'am' | 'pm', durationMinutes: number): StartOption[] => {
  const { from, until } = HALVES[half]
  const count = Math.floor((until - durationMinutes - from) / GRID_MINUTES) + 1
  return Array.from({ length: Math.max(0, count) }, (_, index) => ({
    day,
    startMinute: from + index * GRID_MINUTES,
  }))
}

const isWorkingDay = (day: Day): boolean => weekday(day) >= 1 && weekday(day) <= 5

/** Whether a half-day suits a wish: one that was named or, where none was, one of a working day. */
export const suits = (wish: Request['wish'], day: Day, half: 'am' | 'pm'): boolean => {
  const halfDay: HalfDay = halfDayOf(day, half)
  return wish === 'any' ? isWorkingDay(day) : wish.includes(halfDay)
}

/** Starts on these days that end within the same half-day, on the half hour. */
export const startsOf = (
  days: readonly Day[],
  durationMinutes: number,
): (StartOption & { half: 'am' | 'pm' })[] =>
  days.flatMap((day) =>
    (['am', 'pm'] as const).flatMap((half) =>
      startsIn(day, half, durationMinutes).map((option) => ({ ...option, half })),
    ),
  )

/** The starts a wish may get on these days, in order of time. */
export const wishOptions = (
  wish: Request['wish'],
  { days, durationMinutes, now }: { days: readonly Day[]; durationMinutes: number; now: Now },
): StartOption[] =>
  startsOf([...days].sort(), durationMinutes)
    .filter((option) => suits(wish, option.day, option.half) && isToCome(option, now))
    .map(({ day, startMinute }) => ({ day, startMinute }))

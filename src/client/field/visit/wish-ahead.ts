import { addDays, type Day, weekday } from '#domain/day.ts'
import { type HalfDay, halfDayOf, halfDaysAhead, NOON_MINUTE } from '#domain/half-day.ts'
import type { Lesson } from '#domain/lesson/lesson.ts'

const WEEKS = 4
const DAYS = 14

export const halfOf = (lesson: Lesson): 'am' | 'pm' => (lesson.startMinute < NOON_MINUTE ? 'am' : 'pm')

/** The lesson's weekday and half of the day in the four weeks ahead. */
export const sameHalfDays = (lesson: Lesson, today: Day): HalfDay[] => {
  const first = addDays(today, ((weekday(lesson.lessonDay) - weekday(today) + 6) % 7) + 1)
  return Array.from({ length: WEEKS }, (_, week) => halfDayOf(addDays(first, 7 * week), halfOf(lesson)))
}

/** The half-days one may choose from: two weeks. */
export const halfDaysToChoose = (today: Day): HalfDay[] => halfDaysAhead(today, DAYS)

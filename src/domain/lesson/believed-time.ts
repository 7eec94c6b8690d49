import { addDays, type Instant, instantOf } from '../day.ts'
import type { Lesson } from './lesson.ts'

const DAY_MS = 86_400_000

/** Whether something about the lesson can have happened at `at`: from the day before it until a day after `now`. */
export const isBelievable = ({ lessonDay }: Lesson, at: Instant, now: Instant): boolean =>
  Date.parse(at) >= Date.parse(instantOf(addDays(lessonDay, -1), 0)) &&
  Date.parse(at) <= Date.parse(now) + DAY_MS

/** The time that was said; where it cannot be right `now`, but no later than the end of the lesson's day. */
export const believedTime = (lesson: Lesson, at: Instant, now: Instant): Instant => {
  if (isBelievable(lesson, at, now)) return at
  const endOfDay = instantOf(addDays(lesson.lessonDay, 1), 0)
  return now < endOfDay ? now : endOfDay
}

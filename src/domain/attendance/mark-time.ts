import { type Instant, instantOf } from '../day.ts'
import { endMinute, type Lesson } from '../lesson/lesson.ts'
import type { Attendance, Mark } from './attendance.ts'

const LATE_MINUTES = 180

/** What is written down long after the lesson is dated to its plan: nobody was there the day after. */
const happenedAt = (lesson: Lesson, mark: Mark, now: Instant): Instant => {
  const end = instantOf(lesson.lessonDay, endMinute(lesson))
  if (now < instantOf(lesson.lessonDay, endMinute(lesson) + LATE_MINUTES)) return now
  return mark === 'left' ? end : instantOf(lesson.lessonDay, lesson.startMinute)
}

/** When the new fact about a person happened: always after the `earlier` facts about them, so that it is the one that counts. */
export const markTime = (
  lesson: Lesson,
  mark: Mark,
  earlier: readonly Attendance[],
  now: Instant,
): Instant => {
  const last = Math.max(0, ...earlier.map((one) => Date.parse(one.at)))
  return new Date(Math.max(Date.parse(happenedAt(lesson, mark, now)), last + 1)).toISOString()
}

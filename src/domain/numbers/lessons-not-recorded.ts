import { takesSeat } from '../booking/booking.ts'
import { type Instant, instantOf } from '../day.ts'
import { endMinute, type Lesson } from '../lesson/lesson.ts'
import { grouped } from '../rules/grouped.ts'
import type { SeatFacts } from './attended-seats.ts'
import { latestMarks } from './latest-marks.ts'

/** 未記録の講座: over by now, not cancelled, and somebody who has a seat is marked neither present nor absent. */
export const lessonsNotRecorded = (facts: SeatFacts, now: Instant): Lesson[] => {
  const marks = latestMarks(facts.attendances).filter(({ personKind }) => personKind === 'learner')
  const marked = new Set(marks.map(({ lessonId, personId }) => `${lessonId} ${personId}`))
  const bookings = grouped(facts.bookings.filter(takesSeat), ({ lessonId }) => lessonId)
  return facts.lessons.filter(
    (lesson) =>
      lesson.state !== 'cancelled' &&
      instantOf(lesson.lessonDay, endMinute(lesson)) <= now &&
      (bookings.get(lesson.id) ?? []).some(({ learnerId }) => !marked.has(`${lesson.id} ${learnerId}`)),
  )
}

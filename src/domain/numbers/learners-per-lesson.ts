import { attendancesSoFar } from './attendances-so-far.ts'
import type { SeatFacts } from './attended-seats.ts'
import { lessonsGiven } from './lessons-given.ts'

/** 1講座あたりの参加者数, in persons: 延べ参加者数 by lessons given; null while none was given. */
export const learnersPerLesson = (facts: SeatFacts): number | null => {
  const lessons = lessonsGiven(facts).length
  return lessons === 0 ? null : attendancesSoFar(facts) / lessons
}

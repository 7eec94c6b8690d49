import { bookingId } from '../booking/booking.ts'
import type { Lesson } from '../lesson/lesson.ts'
import type { Facts } from './facts.ts'
import { latestMarks } from './latest-marks.ts'

export type SeatFacts = Pick<Facts, 'lessons' | 'bookings' | 'attendances'>

/** One learner at one lesson, and for how many persons the booking stood (1, or 2 for a couple; without a booking 1). */
export interface MarkedSeats {
  readonly lesson: Lesson
  readonly learnerId: string
  readonly seats: number
}

/** The learners last marked so at these lessons. A cancelled lesson counts like any other: what happened, happened. */
export const seatsMarked = (facts: SeatFacts, wanted: 'present' | 'absent'): MarkedSeats[] => {
  const lessons = new Map(facts.lessons.map((lesson) => [lesson.id, lesson]))
  const seats = new Map(facts.bookings.map((booking) => [booking.id, booking.seats]))
  return latestMarks(facts.attendances).flatMap(({ lessonId, personKind, personId, mark }) => {
    const lesson = lessons.get(lessonId)
    if (!lesson || personKind !== 'learner' || mark !== wanted) return []
    return [{ lesson, learnerId: personId, seats: seats.get(bookingId(lessonId, personId)) ?? 1 }]
  })
}

/** The learners who were there. */
export const attendedSeats = (facts: SeatFacts): MarkedSeats[] => seatsMarked(facts, 'present')

export const sumOfSeats = (marked: readonly MarkedSeats[]): number =>
  marked.reduce((sum, { seats }) => sum + seats, 0)

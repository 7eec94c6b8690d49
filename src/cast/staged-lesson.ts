import type { Booking } from '#domain/booking/booking.ts'
import { bookingId, takesSeat } from '#domain/booking/booking.ts'
import { addDays, type Day, instantOf } from '#domain/day.ts'
import type { Lesson, LessonState } from '#domain/lesson/lesson.ts'
import { endMinute } from '#domain/lesson/lesson.ts'
import { type Pairing, pairingId } from '#domain/pairing/pairing.ts'
import { type CastDay, isPast } from './cast-day.ts'
import { castId, learnerId, slipNumber } from './cast-ids.ts'
import type { HelperData, Scene } from './town.ts'

/** A lesson of the cast with the people who promised to come. */
export interface StagedLesson {
  readonly lesson: Lesson
  readonly pairings: readonly Pairing[]
  readonly bookings: readonly Booking[]
}

/** A lesson before its seats are counted and its life is dated. */
export type LessonDraft = Omit<Lesson, 'seatsTaken' | 'seatsWaiting' | 'startedAt' | 'endedAt'>

export const stateOn = (day: CastDay, state: LessonState | undefined): LessonState =>
  state ?? (isPast(day) ? 'held' : 'confirmed')

/** The earlier of today and the lesson's day: nothing of the cast was written down later. */
export const writtenBy = (today: Day, lessonDay: Day): Day => (lessonDay < today ? lessonDay : today)

export const stagePairings = ({ town }: Scene, lessonId: string, helpers: readonly HelperData[]): Pairing[] =>
  helpers.map((helper, index) => {
    const [key, state, part] = typeof helper === 'string' ? ([helper, 'confirmed'] as const) : helper
    const volunteerId = castId(town, key)
    const usual = index === 0 ? 'lead' : 'partner'
    return { id: pairingId(lessonId, volunteerId), lessonId, volunteerId, part: part ?? usual, state }
  })

interface Seat {
  readonly learner: number
  readonly state: Booking['state']
  readonly ordinal: number
  readonly position?: number
  readonly seats?: 1 | 2
  readonly requestId?: string
}

export const stageBooking = (scene: Scene, lesson: LessonDraft, seat: Seat): Booking => {
  const id = learnerId(scene.town, seat.learner)
  const bookedOn = addDays(writtenBy(scene.today, lesson.lessonDay), -2 - (seat.ordinal % 5))
  return {
    id: bookingId(lesson.id, id),
    number: slipNumber(scene, seat.ordinal),
    lessonId: lesson.id,
    learnerId: id,
    requestId: seat.requestId ?? null,
    seats: seat.seats ?? 1,
    state: seat.state,
    position: seat.position ?? null,
    bookedAt: instantOf(bookedOn, 10 * 60 + (seat.ordinal % 50)),
  }
}

const seatsOf = (bookings: readonly Booking[]): number =>
  bookings.reduce((total, booking) => total + booking.seats, 0)

/** Counts the seats, and for a lesson that was held says when it began and ended. */
export const stage = (draft: LessonDraft, pairings: Pairing[], bookings: Booking[]): StagedLesson => {
  const isHeld = draft.state === 'held'
  const counted = {
    ...draft,
    seatsTaken: seatsOf(bookings.filter(takesSeat)),
    seatsWaiting: seatsOf(bookings.filter(({ state }) => state === 'waitlisted')),
    startedAt: isHeld ? instantOf(draft.lessonDay, draft.startMinute + 2) : null,
    endedAt: null,
  }
  const endedAt = isHeld ? instantOf(draft.lessonDay, endMinute(counted) - 1) : null
  return { lesson: { ...counted, endedAt }, pairings, bookings }
}

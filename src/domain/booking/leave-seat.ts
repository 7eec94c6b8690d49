import { tokyoDay, type Instant } from '../day.ts'
import { type Lesson, seatsLeft } from '../lesson/lesson.ts'
import { type Change, put } from '../rows.ts'
import { type Booking, takesSeat } from './booking.ts'

const inOrder = (bookings: readonly Booking[], lessonId: string): Booking[] =>
  bookings
    .filter((one) => one.lessonId === lessonId && one.state === 'waitlisted')
    .sort((a, b) => (a.position ?? 0) - (b.position ?? 0))

/**
 * One booking ends: its seat becomes free, those waiting move up, and when somebody waits a call to offer them the place
 * is written down, due the same day.
 */
export const leaveSeat = (
  lesson: Lesson,
  booking: Booking,
  bookings: readonly Booking[],
  now: Instant,
): Change[] => {
  const hadSeat = takesSeat(booking)
  const waiting = inOrder(bookings, lesson.id).filter((one) => one.id !== booking.id)
  const after: Lesson = {
    ...lesson,
    seatsTaken: Math.max(0, lesson.seatsTaken - (hadSeat ? booking.seats : 0)),
    seatsWaiting: waiting.reduce((sum, one) => sum + one.seats, 0),
  }
  const next = waiting.find((one) => one.seats <= seatsLeft(after))
  const offer: Change[] =
    hadSeat && next
      ? [
          put('call', {
            id: `offer.${next.id}`,
            kind: 'offer-a-place',
            aboutTable: 'booking',
            aboutId: next.id,
            contactId: null,
            state: 'open',
            tries: 0,
            outcome: '',
            notes: '',
            dueOn: tokyoDay(now),
          }),
        ]
      : []
  return [
    put('booking', { ...booking, state: 'cancelled', position: null }),
    put('lesson', after),
    ...waiting.map((one, index) => put('booking', { ...one, position: index + 1 })),
    ...offer,
  ]
}

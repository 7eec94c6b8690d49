import { z } from 'zod'
import { coordinatorOrSelf, mayTakeBack } from '../account/permission.ts'
import { refusal } from '../finding.ts'
import { Id } from '../id.ts'
import { defineMutation } from '../mutation.ts'
import { need } from '../need.ts'
import { isVisit } from '../lesson/lesson.ts'
import { put } from '../rows.ts'
import { takesSeat } from './booking.ts'
import { leaveSeat } from './leave-seat.ts'

const Input = z.strictObject({ bookingId: Id })

/** A learner gives the seat, or the place on the waiting list, back. A visit with nobody left is cancelled, its wish withdrawn. */
export const cancelBooking = defineMutation({
  name: 'booking.cancel',
  version: 1,
  isFact: false,
  input: Input,
  needs: ({ bookingId }) => [
    need('booking', 'id', [bookingId]),
    need('lesson', 'id', (rows) => rows.all('booking').map((one) => one.lessonId)),
    need('booking', 'lessonId', (rows) => rows.all('lesson').map((one) => one.id)),
    need('request', 'lessonId', (rows) => rows.all('lesson').map((one) => one.id)),
  ],
  may: (actor, rows, { bookingId }) => {
    const booking = rows.get('booking', bookingId)
    const wish = booking?.requestId ? rows.get('request', booking.requestId) : undefined
    return coordinatorOrSelf(actor, booking?.learnerId) ?? (wish ? mayTakeBack(actor, wish) : null)
  },
  apply: (rows, { bookingId }, { now }) => {
    const booking = rows.get('booking', bookingId)
    const lesson = booking && rows.get('lesson', booking.lessonId)
    if (!booking || !lesson)
      return { refusal: refusal('booking-unknown', 'この予約は見つかりません。', bookingId) }
    if (booking.state !== 'booked' && booking.state !== 'waitlisted')
      return {
        refusal: refusal('booking-over', 'この予約はもう取りやめになっているか、終わっています。', bookingId),
      }
    const left = leaveSeat(lesson, booking, rows.all('booking'), now)
    const others = rows.all('booking').filter((one) => one.id !== booking.id)
    const goesOn = others.some((one) => takesSeat(one) || one.state === 'waitlisted')
    if (!isVisit(lesson) || goesOn) return { changes: left }
    const wishes = rows.all('request').filter((one) => one.id === booking.requestId)
    return {
      changes: [
        ...left,
        put('lesson', { ...lesson, seatsTaken: 0, seatsWaiting: 0, state: 'cancelled' }),
        ...wishes.map((one) => put('request', { ...one, state: 'withdrawn' as const })),
      ],
    }
  },
})

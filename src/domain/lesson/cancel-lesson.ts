import { z } from 'zod'
import { onlyCoordinator } from '../account/permission.ts'
import type { Booking } from '../booking/booking.ts'
import { tokyoDay } from '../day.ts'
import { refusal } from '../finding.ts'
import { Id, line } from '../id.ts'
import { defineMutation } from '../mutation.ts'
import { need } from '../need.ts'
import { type Change, put } from '../rows.ts'
import { isAhead } from './lesson.ts'

const Input = z.strictObject({ lessonId: Id, reason: line(80) })

/** Names the call by which whoever had this booking is told. */
export const cancelledCallId = (ofBooking: string): string => `cancelled.${ofBooking}`

const tellByTelephone = (booking: Booking, reason: string, dueOn: string): Change =>
  put('call', {
    id: cancelledCallId(booking.id),
    kind: 'confirm',
    aboutTable: 'booking',
    aboutId: booking.id,
    contactId: null,
    state: 'open',
    tries: 0,
    outcome: '',
    notes: `中止のお知らせ：${reason}`,
    dueOn,
  })

/** The lesson will not take place: its bookings end, a wish behind it is open again, and every learner is to be called. */
export const cancelLesson = defineMutation({
  name: 'lesson.cancel',
  version: 1,
  isFact: false,
  input: Input,
  needs: ({ lessonId }) => [
    need('lesson', 'id', [lessonId]),
    need('booking', 'lessonId', [lessonId]),
    need('request', 'lessonId', [lessonId]),
  ],
  may: onlyCoordinator,
  apply: (rows, { lessonId, reason }, { now }) => {
    const lesson = rows.get('lesson', lessonId)
    if (!lesson || !isAhead(lesson))
      return { refusal: refusal('lesson-over', 'この講座は終わっているか、もう中止されています。', lessonId) }
    const promised = rows.all('booking').filter((one) => one.state === 'booked' || one.state === 'waitlisted')
    const wishes = rows.all('request').filter((one) => one.state === 'booked')
    const used = rows.all('booking').filter((one) => one.state === 'attended' || one.state === 'absent')
    const seatsTaken = used.reduce((seats, one) => seats + one.seats, 0)
    const dueOn = tokyoDay(now)
    return {
      changes: [
        put('lesson', { ...lesson, state: 'cancelled', seatsTaken, seatsWaiting: 0 }),
        ...promised.map((one) => put('booking', { ...one, state: 'cancelled' as const, position: null })),
        ...promised.map((one) => tellByTelephone(one, reason, dueOn)),
        ...wishes.map((one) => put('request', { ...one, state: 'received' as const, lessonId: null })),
      ],
    }
  },
})

import { z } from 'zod'
import { onlyCoordinator } from '../account/permission.ts'
import { refusal } from '../finding.ts'
import { Id } from '../id.ts'
import { seatsLeft } from '../lesson/lesson.ts'
import { defineMutation } from '../mutation.ts'
import { need } from '../need.ts'
import { planAround } from '../rules/plan-around.ts'
import { put } from '../rows.ts'

const Input = z.strictObject({ bookingId: Id })

/** Somebody on the waiting list said yes on the telephone: the free place is theirs. */
export const givePlace = defineMutation({
  name: 'booking.give-place',
  version: 1,
  isFact: false,
  input: Input,
  needs: ({ bookingId }, actor) => [
    need('booking', 'id', [bookingId]),
    need('call', 'state', ['open']),
    ...planAround({
      municipality: actor.municipality,
      lessonIds: [bookingId.slice(0, bookingId.lastIndexOf('.'))],
    }),
  ],
  may: onlyCoordinator,
  apply: (rows, { bookingId }) => {
    const booking = rows.get('booking', bookingId)
    const lesson = booking && rows.get('lesson', booking.lessonId)
    if (!booking || !lesson || booking.state !== 'waitlisted')
      return { refusal: refusal('not-waiting', 'この方は順番待ちではありません。', bookingId) }
    if (seatsLeft(lesson) < booking.seats)
      return { refusal: refusal('class-full', 'まだ空いている席がありません。', lesson.id) }
    const behind = rows
      .all('booking')
      .filter(
        (one) =>
          one.lessonId === lesson.id &&
          one.state === 'waitlisted' &&
          (one.position ?? 0) > (booking.position ?? 0),
      )
    const calls = rows.all('call').filter((call) => call.aboutId === bookingId)
    return {
      changes: [
        put('booking', { ...booking, state: 'booked', position: null }),
        put('lesson', {
          ...lesson,
          seatsTaken: lesson.seatsTaken + booking.seats,
          seatsWaiting: Math.max(0, lesson.seatsWaiting - booking.seats),
        }),
        ...behind.map((one) => put('booking', { ...one, position: (one.position ?? 1) - 1 })),
        ...calls.map((call) => put('call', { ...call, state: 'done' as const, outcome: '席を案内しました' })),
      ],
    }
  },
})

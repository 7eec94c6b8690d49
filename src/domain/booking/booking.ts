import { z } from 'zod'
import { Instant } from '../day.ts'
import { Id } from '../id.ts'
import { Seats, SlipNumber } from '../request/request.ts'
import { MOST_COUNTED } from '../request/too-many-lately.ts'

export const BookingState = z.enum(['booked', 'waitlisted', 'attended', 'absent', 'cancelled'])
export type BookingState = z.infer<typeof BookingState>

/** 予約: learner × lesson. The id is derived from both, so one learner has one booking per lesson. */
export const Booking = z.strictObject({
  id: Id,
  number: SlipNumber,
  lessonId: Id,
  learnerId: Id,
  requestId: Id.nullable(),
  seats: Seats,
  state: BookingState,
  position: z.int().min(1).nullable(),
  bookedAt: Instant,
  /** When this class was joined before and given up again, as far as it still counts; absent where it never was. */
  joinedBefore: z.array(Instant).max(MOST_COUNTED).optional(),
})
export type Booking = z.infer<typeof Booking>

export const bookingId = (lessonId: string, learnerId: string): string => `${lessonId}.${learnerId}`

/** Every time its class was joined, the first first. */
export const timesJoined = ({ joinedBefore, bookedAt }: Booking): Instant[] => [
  ...(joinedBefore ?? []),
  bookedAt,
]

/** Takes a seat: promised or already used. */
export const takesSeat = (booking: Booking): boolean =>
  booking.state === 'booked' || booking.state === 'attended' || booking.state === 'absent'

import type { Booking } from '../booking/booking.ts'
import { type Day, monthsBefore, tokyoDay } from '../day.ts'
import type { Lesson } from '../lesson/lesson.ts'
import type { Retention } from '../municipality/municipality.ts'
import type { Request } from '../request/request.ts'

/** All that a learner asked for and took part in. */
export interface Activity {
  readonly requests: readonly Request[]
  readonly bookings: readonly Booking[]
  readonly lessons: readonly Lesson[]
}

/** The day of the last request, booking or booked lesson; null when there never was one. */
export const lastActivity = ({ requests, bookings, lessons }: Activity): Day | null => {
  const booked = new Set(bookings.filter(({ state }) => state !== 'cancelled').map((one) => one.lessonId))
  const days = [
    ...requests.map((one) => tokyoDay(one.receivedAt)),
    ...bookings.map((one) => tokyoDay(one.bookedAt)),
    ...lessons.filter(({ id }) => booked.has(id)).map((one) => one.lessonDay),
  ]
  return days.sort().at(-1) ?? null
}

const hasWithdrawn = ({ requests, bookings }: Activity): boolean =>
  bookings.every(({ state }) => state === 'cancelled') && requests.every(({ state }) => state === 'withdrawn')

/** Whether the time for which the municipality keeps a learner is over today. Nobody of whom nothing is known is due. */
export const isRetentionDue = (activity: Activity, retention: Retention, today: Day): boolean => {
  const last = lastActivity(activity)
  const months = hasWithdrawn(activity) ? retention.withdrawnMonths : retention.learnerMonths
  return last !== null && last < monthsBefore(today, months)
}

import type { Booking } from '../booking/booking.ts'
import { type Day, tokyoDay } from '../day.ts'
import type { Lesson } from '../lesson/lesson.ts'
import type { Retention } from '../municipality/municipality.ts'
import type { Request } from '../request/request.ts'
import type { Volunteer } from '../volunteer/volunteer.ts'

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

/** The same day of the month so many months before; the month's last where it has no such day. */
const monthsBefore = (day: Day, months: number): Day => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 - months, 1))
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate()
  return `${first.toISOString().slice(0, 8)}${String(Math.min(date, last)).padStart(2, '0')}`
}

const hasWithdrawn = ({ requests, bookings }: Activity): boolean =>
  bookings.every(({ state }) => state === 'cancelled') && requests.every(({ state }) => state === 'withdrawn')

/** Whether the time for which the municipality keeps a learner is over today. Nobody of whom nothing is known is due. */
export const isRetentionDue = (activity: Activity, retention: Retention, today: Day): boolean => {
  const last = lastActivity(activity)
  const months = hasWithdrawn(activity) ? retention.withdrawnMonths : retention.learnerMonths
  return last !== null && last < monthsBefore(today, months)
}

/** The same for a volunteer, from the day on which their use was ended; nobody is due who still helps. */
export const isVolunteerDue = ({ revokedOn, erased }: Volunteer, retention: Retention, today: Day): boolean =>
  !erased && revokedOn !== undefined && revokedOn < monthsBefore(today, retention.learnerMonths)

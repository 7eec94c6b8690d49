import type { Attendance } from '../attendance/attendance.ts'
import type { Booking } from '../booking/booking.ts'
import type { Learner } from '../learner/learner.ts'
import type { Lesson } from '../lesson/lesson.ts'
import type { Pairing } from '../pairing/pairing.ts'
import type { Report } from '../report/report.ts'
import type { Request } from '../request/request.ts'
import type { Volunteer } from '../volunteer/volunteer.ts'

/** The rows the numbers are counted from. Only rows about the lessons given here count: narrow `lessons`, and all else follows. */
export interface Facts {
  readonly lessons: readonly Lesson[]
  readonly bookings: readonly Booking[]
  readonly attendances: readonly Attendance[]
  readonly pairings: readonly Pairing[]
  readonly volunteers: readonly Volunteer[]
  readonly learners: readonly Learner[]
  readonly reports: readonly Report[]
  readonly requests: readonly Request[]
}

import { type Day, monthsBefore } from '../day.ts'
import type { Retention } from '../municipality/municipality.ts'
import type { Volunteer } from './volunteer.ts'

/**
 * Whether the time for which the municipality keeps somebody is over today, counted from the day on which this volunteer's use
 * was ended; nobody is due who still helps.
 */
export const isVolunteerDue = ({ revokedOn, erased }: Volunteer, retention: Retention, today: Day): boolean =>
  !erased && revokedOn !== undefined && revokedOn < monthsBefore(today, retention.learnerMonths)

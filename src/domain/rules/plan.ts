import type { Booking } from '../booking/booking.ts'
import type { Check } from '../check/check.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { DEFAULT_SETTINGS, type Settings } from '../municipality/municipality.ts'
import type { Pairing } from '../pairing/pairing.ts'
import type { Resource } from '../resource/resource.ts'
import type { Rows } from '../rows.ts'
import type { TableName } from '../tables.ts'
import type { Volunteer } from '../volunteer/volunteer.ts'

/** What the rules look at: lessons with their people, in one municipality. Rows outside it are simply not judged. */
export interface Plan {
  readonly settings: Settings
  readonly lessons: readonly Lesson[]
  readonly bookings: readonly Booking[]
  readonly pairings: readonly Pairing[]
  readonly volunteers: readonly Volunteer[]
  readonly checks: readonly Check[]
  readonly resources: readonly Resource[]
}

/** The tables a plan is made of: a change to no row of these breaks no rule anew. */
export const PLANNED: ReadonlySet<TableName> = new Set<TableName>([
  'municipality',
  'lesson',
  'booking',
  'pairing',
  'volunteer',
  'check',
  'resource',
])

export const planOf = (rows: Rows): Plan => ({
  settings: rows.all('municipality')[0]?.settings ?? DEFAULT_SETTINGS,
  lessons: rows.all('lesson'),
  bookings: rows.all('booking'),
  pairings: rows.all('pairing'),
  volunteers: rows.all('volunteer'),
  checks: rows.all('check'),
  resources: rows.all('resource'),
})

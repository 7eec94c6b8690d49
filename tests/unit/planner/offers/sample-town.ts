import { addDays } from '#domain/day.ts'
import { type HalfDay, halfDayOf, halfDaysAhead } from '#domain/half-day.ts'
import { DEFAULT_SETTINGS } from '#domain/municipality/municipality.ts'
import type { Volunteer } from '#domain/volunteer/volunteer.ts'
import { DAYS_AHEAD, halfDaysToKeep } from '#planner/offers/half-days-to-keep.ts'
import type { WishAhead } from '#planner/offers/wish-ahead.ts'
import type { PlanningRows } from '#planner/week/task-of.ts'
import { aVolunteer, allChecks, TODAY } from '../../domain/sample-rows.ts'

/** The days of the sample are those after Friday, 20 November 2026. */
export const MONDAY = '2026-11-23'
export const TUESDAY = '2026-11-24'
export const WEDNESDAY = '2026-11-25'

export const atHome: WishAhead = { topics: ['LINE'], placeKind: '自宅', seats: 1 }

/** Free on this one day alone, from nine to noon. */
export const freeOn = (id: string, day: string, more: Partial<Volunteer> = {}): Volunteer =>
  aVolunteer(id, { weekly: [], exceptions: [{ day, fromMinute: 540, untilMinute: 720 }], ...more })

/** A town with these volunteers, of whom everything is checked, and whatever else is given. */
export const aTown = (volunteers: readonly Volunteer[], more: Partial<PlanningRows> = {}): PlanningRows => ({
  ...{ settings: DEFAULT_SETTINGS, lessons: [], pairings: [], bookings: [], learners: [] },
  ...{ places: [], resources: [], requests: [] },
  volunteers,
  checks: volunteers.flatMap(({ id }) => allChecks(id)),
  ...more,
})

/** The half-days that are offered. */
export const keptIn = (rows: PlanningRows, wish: WishAhead = atHome): HalfDay[] =>
  halfDaysToKeep(rows, wish, TODAY)
    .filter(({ canBeKept }) => canBeKept)
    .map(({ halfDay }) => halfDay)

export const every = (): HalfDay[] => halfDaysAhead(TODAY, DAYS_AHEAD)

export const morning = (day: string): HalfDay => halfDayOf(day, 'am')
export const afternoon = (day: string): HalfDay => halfDayOf(day, 'pm')
export const daysLater = (days: number): string => addDays(TODAY, days)

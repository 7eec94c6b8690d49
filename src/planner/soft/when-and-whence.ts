import { type Day, daysBetween } from '#domain/day.ts'
import type { Week } from '../week/week.ts'
import type { StaffedVisit } from './staffed-visit.ts'

/** How urgent a visit is that is not served. */
export const unserved = ({ isServed, visit }: StaffedVisit): number => (isServed ? 0 : visit.urgency)

/** Minutes from each helper's home; a promised helper's way counts also where too few come. */
export const travel = ({ helping, lesson }: StaffedVisit, week: Week): number =>
  helping.reduce((minutes, volunteer) => minutes + week.wayTo(volunteer, lesson), 0)

/** Days from the first day a wish could have been met to the day it is. */
export const waiting = ({ isServed, visit: { wish }, lesson }: StaffedVisit): number => {
  if (!wish || !isServed) return 0
  const first = wish.options.reduce<Day>(
    (day, option) => (option.day < day ? option.day : day),
    lesson.lessonDay,
  )
  return daysBetween(first, lesson.lessonDay)
}

/** Promises of the visit that are taken back. */
export const brokenPromise = ({ visit, helpers }: StaffedVisit): number => {
  const coming = new Set(helpers.map(({ volunteerId }) => volunteerId))
  return visit.promises.filter(({ volunteerId }) => !coming.has(volunteerId)).length
}

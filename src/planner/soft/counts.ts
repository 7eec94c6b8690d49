import type { SoftConstraint, Weights } from '../week/week-task.ts'
import type { Week } from '../week/week.ts'
import type { Totals } from '../week/week-plan.ts'
import type { Load } from './load.ts'
import { AT_VISITS, IN_LOADS, SOFT_CONSTRAINTS } from './soft-constraints.ts'
import type { StaffedVisit } from './staffed-visit.ts'

/** How often each soft constraint occurs. */
export type Counts = Readonly<Record<SoftConstraint, number>>

type Of<Counted> = readonly (readonly [SoftConstraint, (of: Counted, week: Week) => number])[]
const atVisits = Object.entries(AT_VISITS) as unknown as Of<StaffedVisit>
const inLoads = Object.entries(IN_LOADS) as unknown as Of<Load>

/** Counts over these visits and these volunteers' days: all of a plan, or what a change touches. */
export const countsOf = (week: Week, visits: readonly StaffedVisit[], loads: readonly Load[]): Counts => {
  const counts = Object.fromEntries(SOFT_CONSTRAINTS.map((one) => [one, 0])) as Record<SoftConstraint, number>
  for (const [constraint, count] of atVisits)
    for (const visit of visits) counts[constraint] += count(visit, week)
  for (const [constraint, count] of inLoads) for (const load of loads) counts[constraint] += count(load, week)
  return counts
}

/** The same with the points they cost. */
export const pointsOf = (counts: Counts, weights: Weights): Totals =>
  Object.fromEntries(
    SOFT_CONSTRAINTS.map((one) => [one, { points: counts[one] * weights[one], count: counts[one] }]),
  ) as unknown as Totals

/** The sum of all points. */
export const costOf = (totals: Totals): number =>
  SOFT_CONSTRAINTS.reduce((cost, one) => cost + totals[one].points, 0)

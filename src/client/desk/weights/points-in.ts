import type { Totals } from '#planner/week/week-plan.ts'

/** All points of a plan together, as a person reads them; none of no plan. */
export const pointsIn = (totals: Totals | undefined): number =>
  Math.round(Object.values(totals ?? {}).reduce((sum, { points }) => sum + points, 0))

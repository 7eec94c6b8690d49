import { SOFT_CONSTRAINTS } from '../soft/soft-constraints.ts'
import type { Totals } from '../week/week-plan.ts'
import type { SoftConstraint } from '../week/week-task.ts'

/** One constraint in two plans; `points` and `count` are how much more the other has: below 0 it is better. */
export interface ComparedTotal {
  readonly constraint: SoftConstraint
  readonly one: number
  readonly other: number
  readonly points: number
  readonly count: number
}

/** Two plans constraint by constraint, in the order in which they are told. */
export const compareTotals = (one: Totals, other: Totals): ComparedTotal[] =>
  SOFT_CONSTRAINTS.map((constraint) => ({
    constraint,
    one: one[constraint].points,
    other: other[constraint].points,
    points: other[constraint].points - one[constraint].points,
    count: other[constraint].count - one[constraint].count,
  }))

import { searchWeek } from '#planner/week/plan-week.ts'
import type { SuggestedVisit } from '#planner/week/week-plan.ts'
import { townWeek } from './town-week.ts'

/** A made-up town's week, and how long it may be planned. `isWarm`: after other weeks were planned in the same place. */
export interface WeekOrder {
  readonly visits: number
  readonly helpers: number
  readonly seed: number
  readonly planSeed: number
  readonly milliseconds: number
  readonly isWarm: boolean
}

export interface WeekRun {
  readonly cost: number
  readonly iterations: number
  /** From the task until there is a plan at all, reading the task through included, by the wall's clock: as somebody waits. */
  readonly firstMilliseconds: number
  readonly found: readonly SuggestedVisit[]
}

const OTHER_WEEKS = 8
const OTHER_MILLISECONDS = 250

/** Plans within the budget by this clock, in milliseconds. */
export const runWeek = (order: WeekOrder, clock: () => number): WeekRun => {
  const { planSeed, milliseconds, isWarm } = order
  if (isWarm)
    for (let other = 1; other <= OTHER_WEEKS; other += 1)
      runWeek(
        { ...order, seed: order.seed + 100 * other, isWarm: false, milliseconds: OTHER_MILLISECONDS },
        clock,
      )
  const task = townWeek(order)
  const began = performance.now()
  const steps = searchWeek(task, { seed: planSeed, budget: { clock, milliseconds } })
  let step = steps.next()
  const firstMilliseconds = performance.now() - began
  while (!step.done) step = steps.next()
  const { cost, iterations, visits: found } = step.value
  return { cost, iterations, firstMilliseconds, found }
}

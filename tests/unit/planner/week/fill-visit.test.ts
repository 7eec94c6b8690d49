import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileWeek } from '#planner/week/compile-week.ts'
import { emptyPosts, fillPosts, serve } from '#planner/week/fill-visit.ts'
import { firstPlan } from '#planner/week/first-plan.ts'
import { isLearnerFree } from '#planner/week/may-join.ts'
import { type Searching, searchingFrom } from '#planner/week/searching.ts'
import { NO_TIME, WeekState } from '#planner/week/week-state.ts'
import { randomWeek } from '../random-week.ts'

/** Chance that passes nobody over. */
const STEADY = { next: () => 0.99, below: () => 0 }

const searchingAt = (seed: number): Searching => {
  const task = randomWeek({ seed, volunteers: 8, lessons: 3, wishes: 6 })
  const searching = searchingFrom(new WeekState(compileWeek(task)), STEADY)
  firstPlan(searching, [], () => false)
  return searching
}

const leaveTime = ({ state }: Searching, visit: number): void => {
  state.begin()
  emptyPosts(state, visit)
  if (state.week.visits[visit]?.wish) state.setOption(visit, NO_TIME)
}

/** What each time of the visit would make of the plan, one after the other, with nothing left out. */
const costsByTime = (searching: Searching, visit: number): number[] => {
  const { state } = searching
  const { optionFrom } = state.week
  const costs: number[] = []
  for (let option = optionFrom[visit] ?? 0; option < (optionFrom[visit + 1] ?? 0); option += 1) {
    leaveTime(searching, visit)
    if (isLearnerFree(state, visit, option)) {
      state.setOption(visit, option)
      if (fillPosts(searching, visit)) {
        state.settle(visit)
        costs.push(state.cost)
      }
    }
    state.undo()
  }
  return costs
}

test('a visit served anew costs no more than at the best of its times, though times that cannot be best are passed over', () => {
  let compared = 0
  fc.assert(
    fc.property(fc.nat(100_000), (seed) => {
      const searching = searchingAt(seed)
      const { state, bounds } = searching
      for (let visit = 0; visit < state.week.visitCount; visit += 1) {
        const least = Math.min(...costsByTime(searching, visit))
        leaveTime(searching, visit)
        const without = state.cost - state.costOf(visit)
        serve(searching, visit)
        expect(state.cost).toBeLessThanOrEqual(least + 1e-6)
        const option = state.option[visit] ?? NO_TIME
        if (state.isServed(visit) && state.week.visits[visit]?.wish) {
          bounds.ordered(visit)
          expect(bounds.least(option)).toBeLessThanOrEqual(state.cost - without + 1e-6)
          compared += 1
        }
        state.undo()
      }
    }),
    { numRuns: 100 },
  )
  expect(compared).toBeGreaterThan(100)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileWeek } from '#planner/week/compile-week.ts'
import { emptyPosts, leave } from '#planner/week/fill-visit.ts'
import { firstPlan } from '#planner/week/first-plan.ts'
import { hasTime, isAllowed, isFitting, isLearnerFree } from '#planner/week/may-join.ts'
import { type Searching, searchingFrom } from '#planner/week/searching.ts'
import { serveWithCrew } from '#planner/week/serve-with-crew.ts'
import { NO_TIME, WeekState } from '#planner/week/week-state.ts'
import { seededRandom } from '#planner/search/random.ts'
import { randomWeek } from '../random-week.ts'

const searchingAt = (seed: number): Searching => {
  const task = randomWeek({ seed, volunteers: 9, lessons: 3, wishes: 7 })
  const searching = searchingFrom(new WeekState(compileWeek(task)), seededRandom(seed))
  firstPlan(searching, [], () => false)
  return searching
}

const empty = ({ state }: Searching, visit: number): void => {
  emptyPosts(state, visit)
  if (state.week.visits[visit]?.wish) state.setOption(visit, NO_TIME)
}

/** Tries everybody in this post and those after it, or nobody where nobody must be; tells the cost of every plan that makes. */
const tryPosts = (state: WeekState, visit: number, post: number, tell: (cost: number) => void): void => {
  const { postFrom, requiredPosts, helperCount } = state.week
  const option = state.option[visit] ?? NO_TIME
  if (post === postFrom[visit + 1]) {
    state.settle(visit)
    return tell(state.cost)
  }
  if (post >= (postFrom[visit] ?? 0) + (requiredPosts[visit] ?? 0)) tryPosts(state, visit, post + 1, tell)
  for (let helper = 0; helper < helperCount; helper += 1) {
    if (!isAllowed(state, visit, post, option, helper) || !isFitting(state, visit, post, helper)) continue
    if (!hasTime(state, helper, visit, option)) continue
    state.put(visit, post, helper)
    tryPosts(state, visit, post + 1, tell)
    state.drop(visit, post)
  }
}

/** The least that a plan costs with this visit served, or left, and all others as they are: everything is tried. */
const leastCost = (searching: Searching, visit: number): number => {
  const { state } = searching
  const { optionFrom, postFrom } = state.week
  leave(state, visit)
  let least = state.cost
  for (let option = optionFrom[visit] ?? 0; option < (optionFrom[visit + 1] ?? 0); option += 1) {
    empty(searching, visit)
    if (!isLearnerFree(state, visit, option)) continue
    state.setOption(visit, option)
    tryPosts(state, visit, postFrom[visit] ?? 0, (cost) => (least = Math.min(least, cost)))
  }
  empty(searching, visit)
  state.settle(visit)
  return least
}

test('no time and no crew costs less than what a visit is given, beside everything as it is', () => {
  let compared = 0
  let served = 0
  fc.assert(
    fc.property(fc.nat(100_000), fc.boolean(), (seed, isKnownBefore) => {
      const searching = searchingAt(seed)
      const { state } = searching
      for (let visit = 0; visit < state.week.visitCount; visit += 1) {
        state.begin()
        empty(searching, visit)
        const crews = searching.crews.of(visit)
        if (!crews) {
          state.undo()
          continue
        }
        const least = leastCost(searching, visit)
        if (!isKnownBefore) state.begin()
        if (!serveWithCrew(searching, visit, crews)) leave(state, visit)
        expect(state.cost).toBeCloseTo(least, 4)
        compared += 1
        if (state.isServed(visit)) served += 1
      }
    }),
    { numRuns: 100 },
  )
  expect(compared).toBeGreaterThan(300)
  expect(served).toBeGreaterThan(100)
})

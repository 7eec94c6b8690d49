import { Annealing } from '../search/annealing.ts'
import { type Budget, Meter } from '../search/budget.ts'
import { type Random, seededRandom } from '../search/random.ts'
import { changeTime } from './change-time.ts'
import { compileWeek } from './compile-week.ts'
import { betterPlan, firstPlan } from './first-plan.ts'
import { keepsWhatMustStay } from './must-stay.ts'
import { planOfState } from './plan-of-state.ts'
import { ruinRecreate } from './ruin-recreate.ts'
import { type Searching, searchingFrom } from './searching.ts'
import { changeHelper, forceVisit } from './take-helper.ts'
import { WeekState } from './week-state.ts'
import type { SuggestedVisit, WeekPlan } from './week-plan.ts'
import type { WeekTask } from './week-task.ts'

export interface Search {
  readonly seed: number
  readonly budget: Budget
  /** A plan to begin with, as far as it is still allowed. */
  readonly start?: readonly SuggestedVisit[]
}

/** How far a search has come: share of its budget used, in [0, 1], and the points of the best plan so far. */
export interface Progress {
  readonly share: number
  readonly cost: number
}

/** How the search changes a plan, and how often out of a hundred. */
const CHANGES: readonly (readonly [number, (searching: Searching) => boolean])[] = [
  [10, changeHelper],
  [10, changeTime],
  [5, forceVisit],
  [75, ruinRecreate],
]

const FIRST_TEMPERATURE = 12
const LAST_TEMPERATURE = 2
/** Somebody may look at the best plan so far, or stop, after so many changes. */
const PAUSE_EVERY = 256

const someChange = (random: Random): ((searching: Searching) => boolean) => {
  let ticket = random.below(100)
  for (const [often, change] of CHANGES) {
    if (ticket < often) return change
    ticket -= often
  }
  return changeHelper
}

/** The best plan so far. */
class Best {
  readonly #option: Int32Array
  readonly #posts: Int32Array
  cost = Number.POSITIVE_INFINITY

  constructor(state: WeekState) {
    this.#option = state.option.slice()
    this.#posts = state.posts.slice()
    this.cost = state.cost
  }

  look(state: WeekState): void {
    if (state.cost >= this.cost - 1e-9) return
    this.cost = state.cost
    this.#option.set(state.option)
    this.#posts.set(state.posts)
  }

  restore(state: WeekState): void {
    state.become(this.#option, this.#posts)
  }
}

/** However short the budget is, a first plan has so long to be complete: half of one is worth nothing to anybody. */
const FIRST_PLAN_MS = 2000

/** Tells whether so many milliseconds, but no fewer than `atLeast`, have passed since now. */
const isOverAfter = ({ clock, milliseconds }: Budget, atLeast = 0): (() => boolean) => {
  if (!clock || milliseconds === undefined) return () => false
  const began = clock()
  return () => clock() - began > Math.max(milliseconds, atLeast)
}

/**
 * The search step by step, for whoever must listen in between: yields now and then, returns the best plan found within the
 * budget. The first plan is there at the first yield.
 */
export function* searchWeek(
  task: WeekTask,
  { seed, budget, start = [] }: Search,
): Generator<Progress, WeekPlan> {
  const meter = new Meter(budget)
  const isOver = isOverAfter(budget)
  const random = seededRandom(seed)
  const state = new WeekState(compileWeek(task))
  const searching = searchingFrom(state, random)
  firstPlan(searching, start, isOverAfter(budget, FIRST_PLAN_MS))
  const best = new Best(state)
  const annealing = new Annealing(FIRST_TEMPERATURE, LAST_TEMPERATURE)
  yield { share: 0, cost: best.cost }
  betterPlan(searching, isOver)
  best.look(state)
  let share = isOver() || state.week.visitCount === 0 ? 1 : 0
  while (share < 1) {
    share = meter.step(best.cost)
    state.begin()
    const before = state.cost
    const isDone = someChange(random)(searching)
    const most = annealing.mostMore(annealing.temperature(share), random.next())
    if (!isDone || state.cost > before + most || !keepsWhatMustStay(state)) state.undo()
    else best.look(state)
    if (meter.iterations % PAUSE_EVERY === 0) yield { share: Math.min(1, share), cost: best.cost }
  }
  best.restore(state)
  return planOfState(state, meter.iterations)
}

/** Proposes who goes where with whom and when; the best plan found within the budget, always one that breaks no rule anew. */
export const planWeek = (task: WeekTask, search: Search): WeekPlan => {
  const steps = searchWeek(task, search)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

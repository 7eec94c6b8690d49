import { Annealing } from '../search/annealing.ts'
import { type Budget, Meter } from '../search/budget.ts'
import { type Random, seededRandom } from '../search/random.ts'
import { BestRoutes } from './best-routes.ts'
import { changeRoutes } from './change-routes.ts'
import { firstRoutes } from './first-routes.ts'
import { orderAnew } from './order-anew.ts'
import { type RoutesProblem, routesProblem } from './routes-problem.ts'
import { RoutesState } from './routes-state.ts'
import type { RoutesSolution, RoutesTask } from './routes-task.ts'
import { TUNING } from './tuning.ts'
import { wrongInRoutes } from './wrong-in-routes.ts'

export interface RoutesOptions {
  /** The same seed and iterations give the same routes, in every engine. */
  readonly seed: number
  readonly budget: Budget
}

/** Routes that are cooled down from a first plan, and the best they have been. */
interface Trial {
  readonly state: RoutesState
  readonly best: BestRoutes
}

const newTrial = (problem: RoutesProblem): Trial => {
  const state = new RoutesState(problem)
  firstRoutes(state)
  return { state, best: new BestRoutes(state) }
}

const cheaper = (one: Trial, other: Trial): Trial => (other.best.cost < one.best.cost ? other : one)

class RoutesSearch {
  readonly #random: Random
  readonly #meter: Meter
  #evaluations = 0

  constructor({ seed, budget }: RoutesOptions) {
    this.#random = seededRandom(seed)
    this.#meter = new Meter(budget)
  }

  /** Changes the routes by chance until that share of the budget is used, cooling down from a temperature. */
  #anneal({ state, best }: Trial, until: number, temperature: number, leastCost: number): void {
    const meter = this.#meter
    const random = this.#random
    const annealing = new Annealing(temperature, TUNING.lastTemperature)
    const from = meter.share
    while (meter.share < until) {
      if (meter.iterations % TUNING.reorderEvery === 0) orderAnew(state)
      const cooled = (meter.share - from) / (until - from)
      state.allow(annealing.mostMore(annealing.temperature(cooled), random.next()))
      if (changeRoutes(state, random)) {
        this.#evaluations += 1
        if (state.settle()) {
          state.keep()
          best.look()
        } else state.undo()
      }
      meter.step(Math.min(leastCost, best.cost) / 3)
    }
  }

  /**
   * How good routes can become is decided while they are hot, and no long cooling mends it: several are cooled down quickly,
   * and the best of them goes on.
   */
  solve(problem: RoutesProblem): RoutesSolution {
    let chosen = newTrial(problem)
    for (let trials = 1; trials <= TUNING.trials; trials += 1) {
      const trial = newTrial(problem)
      this.#anneal(trial, trials * TUNING.trialShare, TUNING.firstTemperature, chosen.best.cost)
      chosen = cheaper(chosen, trial)
    }
    this.#anneal(chosen, 1, TUNING.warmTemperature, Infinity)
    return chosen.best.solution(this.#evaluations)
  }
}

/**
 * Finds routes of low cost for one day: (distance + tardiness + greatest tardiness) / 3, in the task's unit of time. The best
 * routes so far when the budget is over; an error with all sentences of `wrongInRoutes` when the task cannot be planned.
 */
export const solveRoutes = (task: RoutesTask, options: RoutesOptions): RoutesSolution => {
  const wrong = wrongInRoutes(task)
  if (wrong.length > 0) throw new Error(wrong.join('; '))
  const problem = routesProblem(task)
  return task.patients.length === 0
    ? newTrial(problem).best.solution(0)
    : new RoutesSearch(options).solve(problem)
}

import { Annealing } from '../search/annealing.ts'
import { type Budget, Meter } from '../search/budget.ts'
import { seededRandom } from '../search/random.ts'
import { BestRoutes } from './best-routes.ts'
import { changeRoutes } from './change-routes.ts'
import { firstRoutes } from './first-routes.ts'
import { orderAnew } from './order-anew.ts'
import { routesProblem } from './routes-problem.ts'
import { RoutesState } from './routes-state.ts'
import type { RoutesSolution, RoutesTask } from './routes-task.ts'
import { TUNING } from './tuning.ts'
import { wrongInRoutes } from './wrong-in-routes.ts'

export interface RoutesOptions {
  /** The same seed and iterations give the same routes, in every engine. */
  readonly seed: number
  readonly budget: Budget
}

/** Changes the routes by chance until the budget is over; gives how many changes were judged. */
const anneal = (state: RoutesState, best: BestRoutes, { seed, budget }: RoutesOptions): number => {
  const random = seededRandom(seed)
  const meter = new Meter(budget)
  const annealing = new Annealing(TUNING.firstTemperature, TUNING.lastTemperature)
  let evaluations = 0
  for (let share = 0; share < 1; share = meter.step(best.cost / 3)) {
    if (meter.iterations % TUNING.reorderEvery === 0) orderAnew(state)
    state.allow(annealing.mostMore(annealing.temperature(share), random.next()))
    if (!changeRoutes(state, random)) continue
    evaluations += 1
    if (state.settle()) {
      state.keep()
      best.look()
    } else state.undo()
  }
  return evaluations
}

/**
 * Finds routes of low cost for one day: (distance + tardiness + greatest tardiness) / 3, in the task's unit of time. The best
 * routes so far when the budget is over; an error with all sentences of `wrongInRoutes` when the task cannot be planned.
 */
export const solveRoutes = (task: RoutesTask, options: RoutesOptions): RoutesSolution => {
  const wrong = wrongInRoutes(task)
  if (wrong.length > 0) throw new Error(wrong.join('; '))
  const state = new RoutesState(routesProblem(task))
  firstRoutes(state)
  const best = new BestRoutes(state)
  return best.solution(task.patients.length === 0 ? 0 : anneal(state, best, options))
}

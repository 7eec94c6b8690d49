import { solveRoutes } from '#planner/routes/solve-routes.ts'
import type { RoutesSolution, RoutesTask } from '#planner/routes/routes-task.ts'

/** Runs in a page: the routes after a fixed number of iterations. */
const solveFixed = (task: RoutesTask, seed: number, iterations: number): RoutesSolution =>
  solveRoutes(task, { seed, budget: { iterations } })

declare global {
  interface Window {
    solveFixed: typeof solveFixed
  }
}

window.solveFixed = solveFixed

import { explainCell } from '#planner/explain/explain-cell.ts'
import { planWeek } from '#planner/week/plan-week.ts'
import { type Bench, numberOption } from './bench.ts'
import { figure, quantile } from './figures.ts'
import { townWeek } from './week/town-week.ts'

/** Every helper × visit of a town's week is explained, each cell timed by itself. */
export const bench = (given: Bench): void => {
  const size = {
    visits: numberOption(given, 'visits', 60),
    helpers: numberOption(given, 'helpers', 200),
    seed: numberOption(given, 'seed', 1),
  }
  const task = townWeek(size)
  const { visits } = planWeek(task, { seed: 1, budget: { iterations: 20_000 } })
  const times: number[] = []
  const states = new Map<string, number>()
  for (const { visitId } of visits)
    for (const { id: volunteerId } of task.plan.volunteers) {
      const began = performance.now()
      const { state } = explainCell(task, visits, { visitId, volunteerId })
      times.push(performance.now() - began)
      states.set(state, (states.get(state) ?? 0) + 1)
    }
  const context = { ...size, cells: times.length, ...Object.fromEntries(states) }
  figure('explain', 'median', quantile(times, 0.5), 'ms', context)
  figure('explain', '99 of 100', quantile(times, 0.99), 'ms', context)
  figure('explain', 'slowest', Math.max(...times), 'ms', context)
}

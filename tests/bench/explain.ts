import { explainCell } from '#planner/explain/explain-cell.ts'
import { planWeek } from '#planner/week/plan-week.ts'
import { type Bench, numberOption } from './bench.ts'
import { figure, quantile } from './figures.ts'
import { type TownSize, townWeek } from './week/town-week.ts'

const PASSES = 5

/** Milliseconds that each cell takes, all of one visit after the other, beginning with the `first` visit; by visit and helper. */
const timeCells = (
  size: TownSize,
  first: number,
  tell: (cell: string, ms: number, state: string) => void,
) => {
  const task = townWeek(size)
  const { visits } = planWeek(task, { seed: 1, budget: { iterations: 20_000 } })
  for (const { visitId } of [...visits.slice(first), ...visits.slice(0, first)])
    for (const { id: volunteerId } of task.plan.volunteers) {
      const began = performance.now()
      const { state } = explainCell(task, visits, { visitId, volunteerId })
      tell(`${visitId} ${volunteerId}`, performance.now() - began, state)
    }
}

/**
 * Every helper × visit of a town's week is explained, each cell timed by itself, in several plans that nobody asked anything of
 * before and in another order each time: the least time of a cell is its own, without what the machine did besides.
 */
export const bench = (given: Bench): void => {
  const size = {
    visits: numberOption(given, 'visits', 60),
    helpers: numberOption(given, 'helpers', 200),
    seed: numberOption(given, 'seed', 1),
  }
  const once: number[] = []
  const least = new Map<string, number>()
  const states = new Map<string, number>()
  for (let pass = 0; pass < PASSES; pass += 1)
    timeCells(size, Math.floor((size.visits * pass) / PASSES), (cell, ms, state) => {
      once.push(ms)
      least.set(cell, Math.min(ms, least.get(cell) ?? ms))
      if (pass === 0) states.set(state, (states.get(state) ?? 0) + 1)
    })
  const context = { ...size, cells: least.size, passes: PASSES, ...Object.fromEntries(states) }
  const say = (name: string, value: number): void => figure('explain', name, value, 'ms', context)
  const own = [...least.values()]
  say('median', quantile(own, 0.5))
  say('99 of 100', quantile(own, 0.99))
  say('slowest', Math.max(...own))
  say('99 of 100, whatever else the machine did', quantile(once, 0.99))
  say(
    'slowest, whatever else the machine did',
    once.reduce((most, ms) => Math.max(most, ms), 0),
  )
}

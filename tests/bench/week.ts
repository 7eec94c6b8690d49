import { z } from 'zod'
import type { SuggestedVisit } from '#planner/week/week-plan.ts'
import type { WeekTask } from '#planner/week/week-task.ts'
import { type Bench, numberOption } from './bench.ts'
import { figure } from './figures.ts'
import { plannerInChromium } from './week/in-chromium.ts'
import { isProved, judged } from './week/judge.ts'
import { referee } from './week/referee.ts'
import { runAlone } from './week/run-alone.ts'
import type { WeekOrder, WeekRun } from './week/run-week.ts'
import { hashOfWeek } from './week/hash-of-week.ts'
import { type TownSize, townWeek } from './week/town-week.ts'

const Bare = z.object({ megabytes: z.number() })
const Planned = Bare.extend({
  cost: z.number(),
  iterations: z.number(),
  firstMilliseconds: z.number(),
  found: z.custom<readonly SuggestedVisit[]>(Array.isArray),
})

interface Run extends WeekRun {
  readonly where: 'node' | 'chromium'
  readonly order: WeekOrder
  readonly megabytes?: number
}

const inNode = async (bench: Bench, order: WeekOrder): Promise<Run> => {
  const { visits, helpers, seed, planSeed, milliseconds, isWarm } = order
  const words = ['plan', visits, helpers, seed, planSeed, milliseconds, isWarm ? 1 : 0].map(String)
  return { ...Planned.parse(await runAlone(bench, words)), where: 'node', order }
}

const orderedRuns = async (bench: Bench, size: TownSize) => {
  const seeds = numberOption(bench, 'seeds', 3)
  const seconds = numberOption(bench, 'seconds', 1)
  const inChromium = bench.options['chromium'] ? await plannerInChromium(bench) : null
  const runs: Run[] = []
  for (const span of [seconds / 7, seconds, seconds * 3, seconds * 10])
    for (let planSeed = 1; planSeed <= seeds; planSeed += 1)
      for (const isWarm of [false, true]) {
        const order = { ...size, planSeed, milliseconds: span * 1000, isWarm }
        runs.push(await inNode(bench, order))
        if (inChromium) runs.push({ ...(await inChromium(order)), where: 'chromium', order })
      }
  return runs
}

const longest = (runs: readonly Run[]): readonly SuggestedVisit[] =>
  runs.reduce((one, other) => (other.cost < one.cost ? other : one)).found

/** So many times as long as the time asked about: what is best known where the judge could not prove it. */
const LONG = 60

const longSearch = (bench: Bench, size: TownSize): Promise<Run> =>
  inNode(bench, {
    ...{ ...size, planSeed: 1, isWarm: true },
    milliseconds: LONG * 1000 * numberOption(bench, 'seconds', 1),
  })

/**
 * A made-up town's week: our plans after a seventh of the time, after the time, three and ten times it, in a process that has
 * planned nothing yet and in one that has, and on request in Chromium's Worker; beside the exact solver, which begins with the
 * best of them. Gaps are told against the best plan anybody found and against the solver's bound; where the solver could not
 * prove its plan the best, a long search looks for a better one too.
 */
export const bench = async (given: Bench): Promise<void> => {
  const size = {
    visits: numberOption(given, 'visits', 200),
    helpers: numberOption(given, 'helpers', 60),
    seed: numberOption(given, 'seed', 1),
  }
  const task: WeekTask = townWeek(size)
  const context = { ...size, instance: hashOfWeek(task) }
  const say = (name: string, value: number, unit: string, more: Readonly<Record<string, unknown>> = {}) =>
    figure('week', name, value, unit, { ...context, ...more })
  say('bare process', Bare.parse(await runAlone(given, ['bare'])).megabytes, 'MB')
  const runs = await orderedRuns(given, size)
  for (const { found, cost } of runs) referee('the plan', task, found, cost)
  const judge = await judged(given, task, {
    seconds: numberOption(given, 'judge-seconds', 120),
    start: longest(runs),
  })
  const others = isProved(judge) ? [] : [await longSearch(given, size)]
  const best = Math.min(judge.cost ?? Infinity, ...[...runs, ...others].map(({ cost }) => cost))
  const { bound, seconds, why } = judge
  say('judge', judge.cost ?? NaN, 'points', { bound, seconds, why, best, isProved: isProved(judge) })
  for (const { cost, order } of others)
    say('a long search', cost, 'points', { seconds: order.milliseconds / 1000 })
  say('judge, peak memory', judge.megabytes, 'MB')
  for (const { where, order, cost, iterations, firstMilliseconds, megabytes } of runs) {
    const { planSeed, isWarm, milliseconds } = order
    const run = { where, isWarm, seconds: milliseconds / 1000, planSeed, iterations, cost, hardFindings: 0 }
    say('above the best known', 100 * (cost / best - 1), '%', run)
    if (bound !== null) say('above the bound', 100 * (cost / bound - 1), '%', run)
    say('first plan', firstMilliseconds, 'ms', run)
    if (megabytes) say('peak memory', megabytes, 'MB', { ...run, ofJudge: megabytes / judge.megabytes })
  }
}

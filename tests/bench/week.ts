import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { costOf } from '#planner/soft/counts.ts'
import { totalsOf } from '#planner/week/totals-of.ts'
import type { SuggestedVisit } from '#planner/week/week-plan.ts'
import type { WeekTask } from '#planner/week/week-task.ts'
import { newFindings } from '../unit/planner/settled-week.ts'
import { type Bench, numberOption } from './bench.ts'
import { figure, progress } from './figures.ts'
import { runAlone } from './week/run-alone.ts'
import { hashOfWeek, townWeek } from './week/town-week.ts'
import { weekProgram } from './week/week-program.ts'

const Bare = z.object({ megabytes: z.number() })
const Planned = Bare.extend({
  cost: z.number(),
  iterations: z.number(),
  firstMilliseconds: z.number(),
  visits: z.custom<readonly SuggestedVisit[]>(Array.isArray),
})
const Judged = Bare.extend({
  objective: z.number(),
  bound: z.number(),
  chosen: z.array(z.string()),
  seconds: z.number(),
})

/** Every plan is put before the rules and reckoned anew; an error when it breaks one or costs what it does not say. */
const referee = (who: string, task: WeekTask, visits: readonly SuggestedVisit[], cost: number): void => {
  const findings = newFindings(task, { visits, withdrawn: [] })
  if (findings.length > 0)
    throw new Error(`${who}: the plan breaks rules: ${findings.slice(0, 3).join('; ')}`)
  const reckoned = costOf(totalsOf(task, visits))
  if (Math.abs(reckoned - cost) > 0.01) throw new Error(`${who}: the plan costs ${reckoned}, not ${cost}`)
}

const judged = async (bench: Bench, task: WeekTask, seconds: number) => {
  const program = weekProgram(task)
  const file = path.join(bench.folder, 'week.lp')
  writeFileSync(file, program.text)
  progress(`the judge has ${seconds} s for ${(program.text.length / 1e6).toFixed(1)} MB of program`)
  const found = Judged.parse(await runAlone(bench, ['judge', file, String(seconds)]))
  const cost = found.objective + program.constant
  referee('the judge', task, program.visitsOf(found.chosen), cost)
  return { ...found, cost, bound: found.bound + program.constant }
}

/** A made-up town's week: our plan after a seventh of the time, after the time and after three times it, beside the judge's. */
export const bench = async (given: Bench): Promise<void> => {
  const visits = numberOption(given, 'visits', 200)
  const helpers = numberOption(given, 'helpers', 60)
  const seed = numberOption(given, 'seed', 1)
  const seeds = numberOption(given, 'seeds', 3)
  const seconds = numberOption(given, 'seconds', 1)
  const judgeSeconds = numberOption(given, 'judge-seconds', 120)
  const task = townWeek({ visits, helpers, seed })
  const context = { visits, helpers, seed, instance: hashOfWeek(task) }
  const say = (
    name: string,
    value: number,
    unit: string,
    more: Readonly<Record<string, unknown>> = {},
  ): void => figure('week', name, value, unit, { ...context, ...more })
  const { megabytes: bare } = Bare.parse(await runAlone(given, ['bare']))
  say('bare process', bare, 'MB')
  const judge = await judged(given, task, judgeSeconds)
  say('judge', judge.cost, 'points', { bound: judge.bound, seconds: judge.seconds })
  say('judge, peak memory', judge.megabytes, 'MB')
  for (const span of [seconds / 7, seconds, seconds * 3, seconds * 10])
    for (let planSeed = 1; planSeed <= seeds; planSeed += 1) {
      const order = ['plan', visits, helpers, seed, planSeed, span * 1000].map(String)
      const plan = Planned.parse(await runAlone(given, order))
      referee('the plan', task, plan.visits, plan.cost)
      const run = { seconds: span, planSeed, iterations: plan.iterations, cost: plan.cost, hardFindings: 0 }
      say('above the judge', 100 * (plan.cost / judge.cost - 1), '%', run)
      say('above the bound', 100 * (plan.cost / judge.bound - 1), '%', run)
      say('first plan', plan.firstMilliseconds, 'ms', run)
      say('peak memory', plan.megabytes, 'MB', { ...run, ofJudge: plan.megabytes / judge.megabytes })
    }
}

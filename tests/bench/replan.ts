import { planWeek, searchWeek } from '#planner/week/plan-week.ts'
import type { WeekPlan } from '#planner/week/week-plan.ts'
import type { WeekTask } from '#planner/week/week-task.ts'
import { newFindings } from '../unit/planner/settled-week.ts'
import { type Bench, numberOption } from './bench.ts'
import { figure, figureOfRounds } from './figures.ts'
import { promisedWeek } from './week/promised-week.ts'
import { hashOfWeek, townWeek } from './week/town-week.ts'

const clock = (): number => performance.now()

/** Who has promised most, gone for the whole week. */
const withoutBusiest = (task: WeekTask, rank: number): { task: WeekTask; lost: number } => {
  const counts = new Map<string, number>()
  for (const { volunteerId } of task.plan.pairings)
    counts.set(volunteerId, (counts.get(volunteerId) ?? 0) + 1)
  const [volunteerId = '', lost = 0] = [...counts].sort((one, other) => other[1] - one[1])[rank] ?? []
  return { task: { ...task, dropOuts: [{ volunteerId, days: task.days }], mayBreakPromises: true }, lost }
}

const replanned = (task: WeekTask, milliseconds: number): { firstMilliseconds: number; plan: WeekPlan } => {
  const began = clock()
  const steps = searchWeek(task, { seed: 1, budget: { clock, milliseconds } })
  let step = steps.next()
  const firstMilliseconds = clock() - began
  while (!step.done) step = steps.next()
  return { firstMilliseconds, plan: step.value }
}

/** A week is planned and promised, then a helper drops out: the time to the first plan, and what becomes of other promises. */
export const bench = (given: Bench): void => {
  const visits = numberOption(given, 'visits', 200)
  const helpers = numberOption(given, 'helpers', 60)
  const seed = numberOption(given, 'seed', 1)
  const rounds = numberOption(given, 'rounds', 5)
  const seconds = numberOption(given, 'seconds', 1)
  const town = townWeek({ visits, helpers, seed })
  const promised = promisedWeek(town, planWeek(town, { seed: 1, budget: { iterations: 60_000 } }))
  const runs = Array.from({ length: rounds }, (_, rank) => {
    const { task, lost } = withoutBusiest(promised, rank)
    const run = replanned(task, seconds * 1000)
    const findings = newFindings(task, run.plan)
    if (findings.length > 0) throw new Error(`the plan breaks rules: ${findings.slice(0, 3).join('; ')}`)
    return { ...run, lost }
  })
  const context = { visits, helpers, seed, instance: hashOfWeek(town) }
  figureOfRounds(
    'replan',
    'first plan',
    runs.map((run) => run.firstMilliseconds),
    'ms',
    context,
  )
  runs.forEach(({ plan, lost }, rank) => {
    // No plan takes back fewer than none: the bound is met where nothing is taken back.
    figure('replan', 'promises taken back', plan.withdrawn.length, 'promises', {
      ...{ ...context, rank, lost, atLeast: 0, unserved: plan.unservedIds.length, cost: plan.cost },
    })
  })
}

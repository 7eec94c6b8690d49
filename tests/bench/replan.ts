import { planWeek, searchWeek } from '#planner/week/plan-week.ts'
import type { WeekPlan } from '#planner/week/week-plan.ts'
import type { WeekTask } from '#planner/week/week-task.ts'
import { type Bench, numberOption } from './bench.ts'
import { figure, figureOfRounds } from './figures.ts'
import { hashOfWeek } from './week/hash-of-week.ts'
import { judged } from './week/judge.ts'
import { promisedWeek } from './week/promised-week.ts'
import { referee, withdrawnIn } from './week/referee.ts'
import { townWeek } from './week/town-week.ts'

/** Milliseconds of processor time: what else runs on the machine does not count. */
const clock = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

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

/**
 * A week is planned and promised, then a helper drops out: the time to the first plan, and what becomes of other promises,
 * beside the exact solver's plan.
 */
export const bench = async (given: Bench): Promise<void> => {
  const visits = numberOption(given, 'visits', 200)
  const helpers = numberOption(given, 'helpers', 60)
  const seed = numberOption(given, 'seed', 1)
  const rounds = numberOption(given, 'rounds', 5)
  const seconds = numberOption(given, 'seconds', 1)
  const town = townWeek({ visits, helpers, seed })
  const promised = promisedWeek(town, planWeek(town, { seed: 1, budget: { iterations: 60_000 } }))
  const context = { visits, helpers, seed, instance: hashOfWeek(town) }
  const runs = Array.from({ length: rounds }, (_, rank) => {
    const { task, lost } = withoutBusiest(promised, rank)
    const run = replanned(task, seconds * 1000)
    referee('the plan', task, run.plan.visits, run.plan.cost)
    return { ...run, task, lost, rank }
  })
  figureOfRounds(
    'replan',
    'first plan',
    runs.map((run) => run.firstMilliseconds),
    'ms',
    context,
  )
  for (const { task, plan, lost, rank } of runs) {
    const judge = await judged(given, task, {
      seconds: numberOption(given, 'judge-seconds', 120),
      start: plan.visits,
    })
    figure('replan', 'promises taken back', plan.withdrawn.length, 'promises', {
      ...{ ...context, rank, lost, unserved: plan.unservedIds.length, cost: plan.cost },
      optimum: judge.cost === null ? null : withdrawnIn(task, judge.visits).length,
      judgeCost: judge.cost,
      bound: judge.bound,
      abovePercent: judge.cost === null ? null : 100 * (plan.cost / judge.cost - 1),
    })
  }
}

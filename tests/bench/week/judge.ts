import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { SuggestedVisit } from '#planner/week/week-plan.ts'
import type { WeekTask } from '#planner/week/week-task.ts'
import type { Bench } from '../bench.ts'
import { progress } from '../figures.ts'
import { referee } from './referee.ts'
import { runAlone } from './run-alone.ts'
import { weekProgram } from './week-program.ts'

const Judged = z.object({
  megabytes: z.number(),
  /** Null where none was found, or no bound is known, within the time. */
  objective: z.number().nullable(),
  bound: z.number().nullable(),
  chosen: z.array(z.string()),
  seconds: z.number(),
})

/** What the exact solver found in the time it had, in points; `bound` is below every plan there is. */
export interface Judgement {
  readonly cost: number | null
  readonly bound: number | null
  readonly visits: readonly SuggestedVisit[]
  readonly seconds: number
  readonly megabytes: number
}

/** Asks the exact solver (HiGHS) in a process of its own; it may begin with a plan. */
export const judged = async (
  bench: Bench,
  task: WeekTask,
  { seconds, start }: { seconds: number; start: readonly SuggestedVisit[] },
): Promise<Judgement> => {
  const program = weekProgram(task)
  const file = path.join(bench.folder, 'week.lp')
  const begun = path.join(bench.folder, 'week-start.json')
  writeFileSync(file, program.text)
  writeFileSync(begun, JSON.stringify(program.chosenIn(start)))
  progress(`the judge has ${seconds} s for ${(program.text.length / 1e6).toFixed(1)} MB of program`)
  const found = Judged.parse(await runAlone(bench, ['judge', file, String(seconds), begun]))
  const cost = found.objective === null ? null : found.objective + program.constant
  const visits = program.visitsOf(found.chosen)
  if (cost !== null) referee('the judge', task, visits, cost)
  return { ...found, cost, visits, bound: found.bound === null ? null : found.bound + program.constant }
}

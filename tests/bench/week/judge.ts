import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { serialize } from 'node:v8'
import type { ModelData } from 'highs'
import { z } from 'zod'
import type { SuggestedVisit } from '#planner/week/week-plan.ts'
import type { WeekTask } from '#planner/week/week-task.ts'
import type { Bench } from '../bench.ts'
import { progress } from '../figures.ts'
import { referee } from './referee.ts'
import { runAlone } from './run-alone.ts'
import { type WeekProgram, weekProgram } from './week-program.ts'

const Judged = z.object({
  megabytes: z.number(),
  /** Null where none was found, or no bound is known, within the time. */
  objective: z.number().nullable(),
  bound: z.number().nullable(),
  chosen: z.array(z.number()),
  seconds: z.number(),
  /** Why it found nothing, in a sentence. */
  why: z.string().optional(),
})

/** A program, and values of its whole variables to begin with. */
export interface JudgeOrder {
  readonly model: ModelData
  readonly start: { readonly indices: number[]; readonly values: number[] }
}

const orderFor = ({ model, names, chosenIn }: WeekProgram, start: readonly SuggestedVisit[]): JudgeOrder => {
  const chosen = new Set(chosenIn(start))
  const isWhole = model.integrality ?? []
  const indices = names.flatMap((_, column) => (isWhole[column] === 1 ? [column] : []))
  return {
    model,
    start: { indices, values: indices.map((column) => (chosen.has(names[column] ?? '') ? 1 : 0)) },
  }
}

/** What the exact solver found in the time it had, in points; `bound` is below every plan there is. */
export interface Judgement {
  readonly cost: number | null
  readonly bound: number | null
  readonly visits: readonly SuggestedVisit[]
  readonly seconds: number
  readonly megabytes: number
  readonly why?: string | undefined
}

/** Whether nobody can find a plan that is better by more than the judge cares for. */
export const isProved = ({ cost, bound }: Judgement): boolean =>
  cost !== null && bound !== null && cost - bound < 1.01

/** Asks the exact solver (HiGHS) in a process of its own; it may begin with a plan. */
export const judged = async (
  bench: Bench,
  task: WeekTask,
  { seconds, start }: { seconds: number; start: readonly SuggestedVisit[] },
): Promise<Judgement> => {
  const program = weekProgram(task)
  const file = path.join(bench.folder, 'week-program')
  writeFileSync(file, serialize(orderFor(program, start)))
  const { numCols, numRows } = program.model
  progress(`the judge has ${seconds} s for ${numRows} rows and ${numCols} variables`)
  const found = Judged.parse(await runAlone(bench, ['judge', file, String(seconds)]))
  const cost = found.objective === null ? null : found.objective + program.constant
  const visits = program.visitsOf(found.chosen.map((column) => program.names[column] ?? ''))
  if (cost !== null) referee('the judge', task, visits, cost)
  return { ...found, cost, visits, bound: found.bound === null ? null : found.bound + program.constant }
}

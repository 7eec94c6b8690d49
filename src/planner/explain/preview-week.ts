import type { Day } from '#domain/day.ts'
import type { Settings } from '#domain/municipality/municipality.ts'
import { rowsAsBefore } from '../week/rows-as-before.ts'
import { type PlanningRows, taskOf } from '../week/task-of.ts'
import { totalsOf } from '../week/totals-of.ts'
import type { Totals, WeekPlan } from '../week/week-plan.ts'
import type { SoftConstraint, WeekTask } from '../week/week-task.ts'
import { compareTotals } from './compare-totals.ts'
import { sayChange } from './say-change.ts'

/** Days that are past, as a device knows them, and the settings by which they are planned anew: as they are, and as changed. */
export interface PastWeek {
  readonly rows: Omit<PlanningRows, 'settings'>
  readonly days: readonly Day[]
  readonly before: Settings
  readonly after: Settings
}

/**
 * What a change of settings would have come to. Both plans are counted by the changed settings, else their points could not be
 * held against each other; `changes` says in a sentence what became more or less.
 */
export interface WeekPreview {
  readonly visits: number
  readonly before: Totals
  readonly after: Totals
  readonly changes: readonly { readonly constraint: SoftConstraint; readonly sentence: string }[]
}

/** Less than this is no difference that a person would count. */
const LEAST_COUNT = 0.05

/** The same days twice, planned from their first minute on: nothing but the settings differs. */
export const tasksOfPast = ({ rows, days, before, after }: PastWeek): { old: WeekTask; anew: WeekTask } => {
  const [today = ''] = [...days].sort()
  const choice = { days, today, nowMinute: -1 }
  const taskBy = (settings: Settings): WeekTask => taskOf(rowsAsBefore({ ...rows, settings }, days), choice)
  return { old: taskBy(before), anew: taskBy(after) }
}

export const previewOf = (anew: WeekTask, oldPlan: WeekPlan, newPlan: WeekPlan): WeekPreview => {
  const [before, after] = [totalsOf(anew, oldPlan.visits), newPlan.totals]
  const changes = compareTotals(before, after)
    .filter(({ count }) => Math.abs(count) >= LEAST_COUNT)
    .map((one) => ({ constraint: one.constraint, sentence: sayChange(one) }))
  return { visits: newPlan.visits.length, before, after, changes }
}

import { explainCell, whyNotAlone } from './explain/explain-cell.ts'
import { explainSuggestion } from './explain/explain-suggestion.ts'
import { sayCell } from './explain/say-cell.ts'
import { sayReason, sayRunnerUp } from './explain/say-reason.ts'
import { sayServingChange } from './explain/say-serving-change.ts'
import { servingChanges } from './explain/serving-changes.ts'
import type { Answers, Cell, CellAnswer, Order, PlanOrder, WeekOrder } from './planner-orders.ts'
import { troublesOf } from './week/check-task.ts'
import { searchWeek } from './week/plan-week.ts'
import { taskOf } from './week/task-of.ts'
import { totalsOf } from './week/totals-of.ts'
import type { SuggestedVisit, WeekPlan } from './week/week-plan.ts'
import type { WeekTask } from './week/week-task.ts'

/** What a search under way needs of whoever runs it: a clock, a pause in which messages come in, and whether to go on. */
export interface Around {
  readonly clock: () => number
  readonly pause: () => Promise<void>
  readonly isStopped: () => boolean
  readonly progress: (share: number, cost: number) => void
}

/** Somebody is told how far it is, and may stop it, so often. */
const PAUSE_EVERY_MS = 100

/** Keeps the week it was told of, and answers orders about it; of worker and messages it knows nothing. */
export class PlanningRoom {
  #task: WeekTask | null = null
  #names: Readonly<Record<string, string>> = {}

  readonly #nameOf = (id: string): string => this.#names[id] ?? ''

  /** Answers one order. Throws when it is asked before it was told of a week. */
  async answer(order: Order, around: Around): Promise<Answers[keyof Answers]> {
    if (order.kind === 'week') return this.#tell(order)
    const task = this.#task
    if (!task) throw new Error('the planner was asked before it was told of a week')
    switch (order.kind) {
      case 'plan':
        return this.#plan(task, order, around)
      case 'verdicts':
        return order.cells.map((cell) => whyNotAlone(task, cell) === null)
      case 'explain':
        return this.#explain(task, order.visits, order.cell)
      case 'serving':
        return servingChanges(task, order.visits, order.visitId).map((one) =>
          sayServingChange(one, this.#nameOf),
        )
      case 'totals':
        return totalsOf(task, order.visits)
    }
  }

  #tell({ rows, choice, names }: WeekOrder): readonly string[] {
    this.#task = taskOf(rows, choice)
    this.#names = names
    return troublesOf(this.#task).map(({ sentence }) => sentence)
  }

  async #plan(task: WeekTask, order: PlanOrder, around: Around): Promise<WeekPlan> {
    const { seed, milliseconds, iterations } = order
    let isStopped = false
    const budget = {
      clock: around.clock,
      ...(milliseconds === undefined ? {} : { milliseconds }),
      ...(iterations === undefined ? {} : { iterations }),
      progress: () => !isStopped,
    }
    const steps = searchWeek(task, { seed, budget })
    let pausedAt = around.clock()
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value
      if (around.clock() - pausedAt < PAUSE_EVERY_MS) continue
      around.progress(step.value.share, step.value.cost)
      await around.pause()
      isStopped = around.isStopped()
      pausedAt = around.clock()
    }
  }

  #explain(task: WeekTask, visits: readonly SuggestedVisit[], cell: Cell): CellAnswer {
    const told = explainCell(task, visits, cell)
    const why = told.state === 'suggested' ? explainSuggestion(task, visits, cell.visitId) : null
    const sentences = why
      ? [...why.reasons.map((one) => sayReason(one, this.#nameOf)), sayRunnerUp(why.runnerUp, this.#nameOf)]
      : sayCell(told, cell.volunteerId, this.#nameOf)
    return { state: told.state, sentences, taken: told.state === 'allowed' ? told : null }
  }
}

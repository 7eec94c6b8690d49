import { couldCome } from './explain/could-come.ts'
import { type CellExplanation, explainCell } from './explain/explain-cell.ts'
import { explainSuggestion } from './explain/explain-suggestion.ts'
import { previewOf, tasksOfPast, type WeekPreview } from './explain/preview-week.ts'
import { whoCouldStepIn } from './explain/who-could-step-in.ts'
import { sayCell } from './explain/say-cell.ts'
import { sayReason, sayRunnerUp } from './explain/say-reason.ts'
import { sayServingChange } from './explain/say-serving-change.ts'
import { servingChanges } from './explain/serving-changes.ts'
import type {
  Answers,
  Cell,
  CellAnswer,
  Order,
  PlanOrder,
  PreviewOrder,
  WeekOrder,
} from './planner-orders.ts'
import { troublesOf } from './week/check-task.ts'
import { compileWeek } from './week/compile-week.ts'
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
    if (order.kind === 'preview') return this.#preview(order, around)
    const task = this.#task
    if (!task) throw new Error('the planner was asked before it was told of a week')
    switch (order.kind) {
      case 'plan':
        return (await this.#plan(task, order, around)).plan
      case 'verdicts':
        return order.cells.map((cell) => couldCome(task, order.visits, cell))
      case 'explain':
        return this.#explain(task, order.visits, order.cell)
      case 'candidates':
        return whoCouldStepIn(task, order.visits, order.visitId).map(({ volunteerId, told }) => ({
          volunteerId,
          ...this.#say(task, order.visits, { visitId: order.visitId, volunteerId }, told),
        }))
      case 'serving':
        return servingChanges(task, order.visits, order.visitId).map((one) =>
          sayServingChange(one, this.#nameOf),
        )
      case 'totals':
        return totalsOf(task, order.visits)
    }
  }

  /** Reads the week through while nobody waits: the next order is answered the sooner. */
  prepare(): void {
    if (this.#task) compileWeek(this.#task)
  }

  #tell({ rows, choice, names }: WeekOrder): readonly string[] {
    this.#task = taskOf(rows, choice)
    this.#names = names
    return troublesOf(this.#task).map(({ sentence }) => sentence)
  }

  /** The best plan within the budget, and whether it was ended before. */
  async #plan(
    task: WeekTask,
    { seed, milliseconds, iterations }: Omit<PlanOrder, 'kind'>,
    around: Around,
  ): Promise<{ plan: WeekPlan; isStopped: boolean }> {
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
      if (step.done) return { plan: step.value, isStopped }
      if (around.clock() - pausedAt < PAUSE_EVERY_MS) continue
      around.progress(step.value.share, step.value.cost)
      await around.pause()
      isStopped = around.isStopped()
      pausedAt = around.clock()
    }
  }

  async #preview(order: PreviewOrder, around: Around): Promise<WeekPreview | null> {
    const { old, anew } = tasksOfPast(order)
    const planned = (task: WeekTask, done: number) =>
      this.#plan(task, order, {
        ...around,
        progress: (share, cost) => around.progress(done + share / 2, cost),
      })
    const before = await planned(old, 0)
    if (before.isStopped) return null
    const after = await planned(anew, 0.5)
    return after.isStopped ? null : previewOf(anew, before.plan, after.plan)
  }

  #explain(task: WeekTask, visits: readonly SuggestedVisit[], cell: Cell): CellAnswer {
    return this.#say(task, visits, cell, explainCell(task, visits, cell))
  }

  #say(task: WeekTask, visits: readonly SuggestedVisit[], cell: Cell, told: CellExplanation): CellAnswer {
    const why = told.state === 'suggested' ? explainSuggestion(task, visits, cell.visitId) : null
    const sentences = why
      ? [...why.reasons.map((one) => sayReason(one, this.#nameOf)), sayRunnerUp(why.runnerUp, this.#nameOf)]
      : sayCell(told, cell.volunteerId, this.#nameOf)
    return {
      ...{ state: told.state, sentences },
      finding: told.state === 'forbidden' ? told.finding : null,
      taken: told.state === 'allowed' ? told : null,
    }
  }
}

import type { Finding } from '#domain/finding.ts'
import type { CellExplanation } from './explain/explain-cell.ts'
import type { PastWeek, WeekPreview } from './explain/preview-week.ts'
import type { Totals, SuggestedVisit, WeekPlan } from './week/week-plan.ts'
import type { PlanningChoice, PlanningRows } from './week/task-of.ts'

/** One helper for one visit, as the board asks about it. */
export interface Cell {
  readonly visitId: string
  readonly volunteerId: string
}

/** What is to be planned; later orders speak of it. `names` are learners' and volunteers', for the sentences. */
export interface WeekOrder {
  readonly kind: 'week'
  readonly rows: PlanningRows
  readonly choice: PlanningChoice
  readonly names: Readonly<Record<string, string>>
}

/** Asks for a plan within `milliseconds`; `seed` makes it repeatable with `iterations` in place of the clock. */
export interface PlanOrder {
  readonly kind: 'plan'
  readonly seed: number
  readonly milliseconds?: number
  readonly iterations?: number
}

/** Asks what days that are past would have come to by other settings, each plan with so many changes tried. */
export interface PreviewOrder extends PastWeek {
  readonly kind: 'preview'
  readonly seed: number
  readonly iterations: number
}

export type Order =
  | WeekOrder
  | PlanOrder
  | PreviewOrder
  /** Could each of these helpers be sent to each of these visits, with others or as one more? */
  | { readonly kind: 'verdicts'; readonly visits: readonly SuggestedVisit[]; readonly cells: readonly Cell[] }
  | { readonly kind: 'explain'; readonly visits: readonly SuggestedVisit[]; readonly cell: Cell }
  /** Everybody who is not at this visit, the best first. */
  | { readonly kind: 'candidates'; readonly visits: readonly SuggestedVisit[]; readonly visitId: string }
  | { readonly kind: 'serving'; readonly visits: readonly SuggestedVisit[]; readonly visitId: string }
  | { readonly kind: 'totals'; readonly visits: readonly SuggestedVisit[] }

/**
 * Why somebody goes or does not. `taken`: what choosing them would come to, null where they are on the visit already or may not
 * go; `changes` in points, fewer is better.
 */
export interface CellAnswer {
  readonly state: CellExplanation['state']
  readonly sentences: readonly string[]
  /** The first rule that stands in the way; null where none does. */
  readonly finding: Finding | null
  readonly taken: Taken | null
}

/** One of those who might come to a visit. */
export interface Candidate extends CellAnswer {
  readonly volunteerId: string
}

/** With whom they would go and when, which other visits somebody of them would leave, and what becomes of each constraint. */
export type Taken = Pick<
  Extract<CellExplanation, { state: 'allowed' }>,
  'part' | 'option' | 'crew' | 'replacesIds' | 'leavesVisitIds' | 'changes' | 'points'
>

/** The answer to each kind of order. */
export interface Answers {
  /** Sentences about rows that cannot be planned with; empty when all is well. */
  readonly week: readonly string[]
  readonly plan: WeekPlan
  readonly verdicts: readonly boolean[]
  readonly explain: CellAnswer
  readonly candidates: readonly Candidate[]
  readonly serving: readonly string[]
  readonly totals: Totals
  /** Null when it was stopped: half a search says nothing. */
  readonly preview: WeekPreview | null
}

/** From the page to the worker: orders are answered one after the other, `stop` ends the plan under way with what it has. */
export type ToPlanner = { readonly id: number; readonly order: Order } | { readonly kind: 'stop' }

/** From the worker to the page. */
export type FromPlanner =
  | { readonly kind: 'progress'; readonly id: number; readonly share: number; readonly cost: number }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answers[keyof Answers] }
  | { readonly kind: 'failed'; readonly id: number; readonly sentence: string }

import type { Day } from '#domain/day.ts'
import type { Part } from '#domain/pairing/pairing.ts'
import type { SoftConstraint } from './week-task.ts'

/** Somebody for a visit. `isPromised`: a pairing that stands already; the others are suggestions. */
export interface SuggestedHelper {
  readonly volunteerId: string
  readonly part: Part
  readonly isPromised: boolean
}

/** One visit as the plan has it; without helpers it is not served, with fewer than needed only its promises stand. */
export interface SuggestedVisit {
  /** The lesson's id, or the request's of a wish. */
  readonly visitId: string
  readonly kind: 'lesson' | 'wish'
  readonly day: Day
  readonly startMinute: number
  readonly helpers: readonly SuggestedHelper[]
  readonly isServed: boolean
}

/** Points per soft constraint, already weighted, and how often each occurred. */
export type Totals = Readonly<Record<SoftConstraint, { readonly points: number; readonly count: number }>>

/** A proposal. `cost` is the sum of all points; `withdrawn` are promises it takes back (only when planning anew). */
export interface WeekPlan {
  readonly visits: readonly SuggestedVisit[]
  readonly unservedIds: readonly string[]
  readonly withdrawn: readonly { readonly visitId: string; readonly volunteerId: string }[]
  readonly totals: Totals
  readonly cost: number
  readonly iterations: number
}

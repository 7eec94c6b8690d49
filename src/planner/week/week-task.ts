import type { Day } from '#domain/day.ts'
import type { Learner } from '#domain/learner/learner.ts'
import type { Weights } from '#domain/municipality/planning.ts'
import type { Position } from '#domain/position.ts'
import type { Request } from '#domain/request/request.ts'
import type { Plan } from '#domain/rules/plan.ts'

/** A time that a wish may be given: minutes of that day. */
export interface StartOption {
  readonly day: Day
  readonly startMinute: number
}

/**
 * A wish as the planner sees it. `options` are the starts it may get, `waitingDays` how long it has waited; `position` is null
 * where nobody knows where it is.
 */
export interface OpenWish {
  readonly request: Request
  readonly learner: Learner | undefined
  readonly position: Position | null
  readonly area: string
  readonly durationMinutes: number
  readonly isFirstTime: boolean
  readonly waitingDays: number
  readonly options: readonly StartOption[]
}

/** What is before this moment cannot be planned any more; without a minute all of today is. */
export interface Now {
  readonly today: Day
  readonly nowMinute?: number
}

/** Somebody who cannot come after all on these days. */
export interface DropOut {
  readonly volunteerId: string
  readonly days: readonly Day[]
}

/** Keeps a helper with a visit (a lesson's id or a request's) whatever the search would like better. */
export interface Lock {
  readonly visitId: string
  readonly volunteerId: string
}

/**
 * What is to be planned. `plan` holds what the rules need: the lessons of the planned days and a month around them, with every
 * promise. Lessons of `days` that lack people are filled, wishes get a time and people; whatever was promised already stays,
 * unless `dropOuts` make `mayBreakPromises` necessary.
 */
export interface WeekTask {
  readonly days: readonly Day[]
  readonly plan: Plan
  readonly wishes: readonly OpenWish[]
  readonly learners: readonly Learner[]
  /** Bookings' learners by lesson, for who is familiar to whom. */
  readonly learnerIdsOf: ReadonlyMap<string, readonly string[]>
  /** Volunteers who have been at a lesson together before, as `one two` in the order of their ids. */
  readonly knownPairs: ReadonlySet<string>
  /** Lessons each volunteer gave in the last four weeks. */
  readonly recentLessons: ReadonlyMap<string, number>
  readonly weights: Weights
  readonly locks: readonly Lock[]
  readonly dropOuts: readonly DropOut[]
  readonly mayBreakPromises: boolean
  /** What lies before it is over; absent where nothing of the planned days is. */
  readonly now?: Now
}

export type { Weights }

export type SoftConstraint = keyof Weights

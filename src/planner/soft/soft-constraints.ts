import type { Week } from '../week/week.ts'
import type { SoftConstraint } from '../week/week-task.ts'
import { fairness, type Load, moreThanWished } from './load.ts'
import type { StaffedVisit } from './staffed-visit.ts'
import { brokenPromise, travel, unserved, waiting } from './when-and-whence.ts'
import { continuity, missingStudent, newPair, oneGeneration, uncoveredTopic } from './who-comes.ts'

/** How often a constraint occurs at one visit, or in one volunteer's days; pure, 0 or more. */
type Counts<Of> = Partial<Record<SoftConstraint, (of: Of, week: Week) => number>>

/** What is counted visit by visit. */
export const AT_VISITS = {
  unserved,
  missingStudent,
  continuity,
  newPair,
  travel,
  waiting,
  uncoveredTopic,
  oneGeneration,
  brokenPromise,
} satisfies Counts<StaffedVisit>

/** What is counted volunteer by volunteer. */
export const IN_LOADS = { fairness, moreThanWished } satisfies Counts<Load>

/** Every constraint, in the order in which they are told to a person. */
export const SOFT_CONSTRAINTS = [
  'unserved',
  'brokenPromise',
  'missingStudent',
  'continuity',
  'uncoveredTopic',
  'oneGeneration',
  'newPair',
  'moreThanWished',
  'fairness',
  'waiting',
  'travel',
] as const satisfies readonly SoftConstraint[]

import { type Refusal, refusal } from '../finding.ts'
import type { Request } from '../request/request.ts'
import type { Rows } from '../rows.ts'
import type { Actor } from './actor.ts'

export const FORBIDDEN = refusal('forbidden', 'この操作をする権限がありません。担当の方にご連絡ください。')

const UNPERMITTED: ReadonlySet<string> = new Set([FORBIDDEN.code, 'only-asked', 'not-on-lesson'])

/** Refused for who it is, not for what they said: a fact of theirs is kept for a person. */
export const isUnpermitted = ({ code }: Pick<Refusal, 'code'>): boolean => UNPERMITTED.has(code)

/** The coordinator of the municipality may; the database itself is the municipality's. */
export const onlyCoordinator = (actor: Actor): Refusal | null =>
  actor.role === 'coordinator' ? null : FORBIDDEN

/** Learners and their family: anybody may become one, so what they send is taken in with more care. */
export const isResident = ({ role }: Actor): boolean => role === 'learner' || role === 'family'

/** The coordinator may, and learners (or their family) for themselves. */
export const coordinatorOrSelf = (actor: Actor, learnerId: string | undefined): Refusal | null => {
  if (actor.role === 'coordinator') return null
  const isOwn = learnerId !== undefined && actor.subjectId === learnerId
  return isOwn && isResident(actor) ? null : FORBIDDEN
}

/**
 * As above; but a visit the learner wished for is not taken back by whoever was invited to see how it stands, only one the family
 * asked for.
 */
export const mayTakeBack = (actor: Actor, request: Request | undefined): Refusal | null => {
  if (actor.role === 'family' && request && request.askedBy.who !== 'family') return FORBIDDEN
  return coordinatorOrSelf(actor, request?.learnerId)
}

/** What the desk knows of a learner is not written over by whoever was invited to see how things stand. */
export const isFamilyOfKnown = (rows: Rows, actor: Actor, learnerId: string): boolean =>
  actor.role === 'family' && rows.get('learner', learnerId) !== undefined

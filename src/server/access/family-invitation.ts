import { randomUUID } from 'node:crypto'
import type { Actor } from '#domain/account/actor.ts'
import type { Instant } from '#domain/day.ts'
import type { AppParts } from '../app-parts.ts'
import { Refused } from '../refused.ts'
import { hashOfPaperCode, newPaperCode } from './paper-code.ts'

/** 60 bits, typed once, within seven days. */
const CODE_LETTERS = 12
const CODE_DAYS = 7
const DAY_MS = 24 * 60 * 60 * 1000
const MOST_AT_ONCE = 8

export interface WantedFamily {
  readonly learnerId: string
  /** How long they are let in, counted from the day they come. */
  readonly days: number
}

export interface FamilyInvitation {
  readonly id: string
  /** Said this once: only its hash is kept. */
  readonly code: string
  readonly codeEndsAt: Instant
}

export const daysAfter = (now: Instant, days: number): Instant =>
  new Date(Date.parse(now) + days * DAY_MS).toISOString()

/** Invitations of a learner and the accounts made of them, as far as they are not over. */
export const OPEN_FAMILY = `ended_at is null and not is_over
  and (case when account_id is null then code_ends_at else ends_at end) > $2`

/**
 * Whose family this is about is decided here alone: the desk names a learner of its municipality, a learner is meant
 * themselves.
 * @throws Refused 403
 */
export const mayDecideFamily = (actor: Actor, learnerId: string): void => {
  if (actor.role === 'coordinator' || (actor.role === 'learner' && actor.subjectId === learnerId)) return
  throw new Refused(403, 'forbidden', 'the learner and the office decide who of the family is let in')
}

/**
 * Invites somebody of a learner's family; the learner themselves does, or the desk.
 * @throws Refused 403, 404 when there is no such learner, 409 when as many are let in already
 */
export const inviteFamily = async (
  parts: AppParts,
  actor: Actor,
  { learnerId, days }: WantedFamily,
): Promise<FamilyInvitation> => {
  mayDecideFamily(actor, learnerId)
  const { municipality, accountId } = actor
  const now = parts.now()
  const made = {
    id: `family-${randomUUID()}`,
    code: newPaperCode(CODE_LETTERS),
    codeEndsAt: daysAfter(now, CODE_DAYS),
  }
  await parts.store.write(municipality, async (space) => {
    const [learner] = await space.lookup('learner', 'id', [learnerId])
    if (!learner?.row || ('erased' in learner.row && learner.row.erased))
      throw new Refused(404, 'learner-unknown', 'no learner of this municipality has this id')
    const open = await space.sql.query(
      `select id from family_access where municipality = $1 and learner_id = $3 and ${OPEN_FAMILY}`,
      [municipality, now, learnerId],
    )
    if (open.length >= MOST_AT_ONCE)
      throw new Refused(409, 'family-full', `at most ${MOST_AT_ONCE} are let in at once`)
    await space.sql.query(
      `insert into family_access (municipality, id, learner_id, code_hash, days, invited_by, invited_at, code_ends_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        municipality,
        made.id,
        learnerId,
        hashOfPaperCode(parts.secret, made.code),
        days,
        accountId,
        now,
        made.codeEndsAt,
      ],
    )
    space.note({ accountId, what: 'family.invited', about: [`learner/${learnerId}`] })
  })
  return made
}

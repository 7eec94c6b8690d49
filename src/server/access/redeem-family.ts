import { randomUUID } from 'node:crypto'
import type { Account } from '#domain/account/account.ts'
import type { Actor } from '#domain/account/actor.ts'
import type { Contact } from '#domain/contact/contact.ts'
import type { Instant } from '#domain/day.ts'
import { put } from '#domain/rows.ts'
import type { AppParts } from '../app-parts.ts'
import { noteFailure } from '../audit/note-failure.ts'
import type { Sql } from '../database/database.ts'
import { Refused } from '../refused.ts'
import { daysAfter } from './family-invitation.ts'
import { hashOfPaperCode } from './paper-code.ts'

export interface TypedFamily {
  readonly municipality: string
  readonly code: string
  readonly name: string
  readonly relation: string
}

interface Invited extends Record<string, unknown> {
  id: string
  learnerId: string
  days: number
  codeEndsAt: Instant
  accountId: string | null
  isEnded: boolean
}

const invitedBy = async (sql: Sql, municipality: string, codeHash: string): Promise<Invited | undefined> => {
  const [found] = await sql.query<Invited>(
    `select id, learner_id as "learnerId", days, code_ends_at as "codeEndsAt", account_id as "accountId",
       ended_at is not null or is_over as "isEnded" from family_access where municipality = $1 and code_hash = $2 for update`,
    [municipality, codeHash],
  )
  return found
}

/**
 * The invitation a code was made for, over or not; null when nobody was invited by it. Looked up before anything is counted:
 * it cannot be guessed.
 */
export const invitationOf = async (
  { database, secret }: AppParts,
  { municipality, code }: Pick<TypedFamily, 'municipality' | 'code'>,
): Promise<string | null> => {
  const [found] = await database.query<{ id: string }>(
    'select id from family_access where municipality = $1 and code_hash = $2',
    [municipality, hashOfPaperCode(secret, code)],
  )
  return found?.id ?? null
}

/** Whoever has the code may know what became of it: it cannot be guessed. */
const mustBeOpen = (found: Invited | undefined, now: Instant): Invited => {
  if (!found) throw new Refused(401, 'code-unknown', 'this code is unknown')
  if (found.accountId) throw new Refused(410, 'code-used', 'this code was used before')
  if (found.isEnded || found.codeEndsAt <= now)
    throw new Refused(410, 'code-over', 'this invitation is over: ask for a new one')
  return found
}

const rowsOf = (accountId: string, learnerId: string, name: string) => {
  const contactId = `contact.${accountId}`
  const bare = { kana: '', address: '', telephone: '', family: '', notes: '', isMasked: false }
  const contact: Contact = { ...bare, id: contactId, name }
  const account: Account = { id: accountId, role: 'family', subjectId: learnerId, contactId, state: 'active' }
  return [put('contact', contact), put('account', account)]
}

/**
 * Redeems an invitation, once: the code, the account with its contact and the time it lasts in one transaction.
 * @throws Refused 401 when nobody was invited by this code, 410 when it was used or is over
 */
export const redeemFamily = async (parts: AppParts, typed: TypedFamily): Promise<Actor> => {
  const { municipality, name, relation } = typed
  const accountId = `family-${randomUUID()}`
  const now = parts.now()
  const codeHash = hashOfPaperCode(parts.secret, typed.code)
  let about: string[] = []
  const redeemed = parts.store.write(municipality, async (space) => {
    const found = await invitedBy(space.sql, municipality, codeHash)
    about = found ? [`learner/${found.learnerId}`] : []
    const invited = mustBeOpen(found, now)
    await space.save(rowsOf(accountId, invited.learnerId, name))
    await space.sql.query(
      `update family_access set account_id = $3, relation = $4, redeemed_at = $5, ends_at = $6
       where municipality = $1 and id = $2`,
      [municipality, invited.id, accountId, relation, now, daysAfter(now, invited.days)],
    )
    space.note({ accountId, what: 'family.joined', about: [...about, `account/${accountId}`] })
    return invited.learnerId
  })
  const { value: learnerId } = await redeemed.catch(async (error: unknown) => {
    if (error instanceof Refused)
      await noteFailure(parts, municipality, { accountId: null, what: 'family.failed', about })
    throw error
  })
  await parts.pokes.poke(municipality)
  return { municipality, accountId, role: 'family', subjectId: learnerId }
}

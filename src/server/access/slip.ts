import type { Account } from '#domain/account/account.ts'
import type { Actor } from '#domain/account/actor.ts'
import { contactIdOf } from '#domain/learner/introduce-learner.ts'
import { put } from '#domain/rows.ts'
import type { AppParts } from '../app-parts.ts'
import { noteFailure } from '../audit/note-failure.ts'
import type { SqlHubSpace } from '../database/sql-hub-space.ts'
import { Refused } from '../refused.ts'
import { activeAccount } from './account-of.ts'
import { keepCredential } from './credential.ts'
import type { SlipCounts } from './slip-counts.ts'
import { accountOfKey } from './slip-key.ts'
import { hashOfToken, isSameHash } from './token.ts'

export interface Slip {
  readonly municipality: string
  readonly learnerId: string
  readonly key: string
}

/** As devices make them: 128 random bits, so that no two make the same. */
const OF_A_DEVICE = /^learner-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const accountIdOf = (learnerId: string): string => learnerId.replace(/^learner-/, 'slip-')

const hashOfSlip = async (
  parts: AppParts,
  municipality: string,
  accountId: string,
): Promise<string | null> => {
  const [found] = await parts.database.query<{ hash: string }>(
    `select hash from credential where municipality = $1 and account_id = $2 and kind = 'slip'`,
    [municipality, accountId],
  )
  return found?.hash ?? null
}

/** A learner the desk already knows has no slip for whoever merely knows their id. */
const isFree = async (space: SqlHubSpace, { learnerId }: Slip): Promise<boolean> => {
  const learners = await space.lookup('learner', 'id', [learnerId])
  const accounts = await space.lookup('account', 'subjectId', [learnerId])
  return learners.length === 0 && accounts.length === 0
}

const makeSlip = async (parts: AppParts, slip: Slip): Promise<void> => {
  const { municipality, learnerId, key } = slip
  const id = accountIdOf(learnerId)
  const account: Account = {
    id,
    role: 'learner',
    subjectId: learnerId,
    contactId: contactIdOf(learnerId),
    state: 'active',
  }
  const { wrote } = await parts.store.write(municipality, async (space) => {
    if (!(await isFree(space, slip))) return
    await space.save([put('account', account)])
    const hash = hashOfToken(key)
    await keepCredential(space.sql, { municipality, accountId: id, kind: 'slip', signInName: null, hash })
  })
  if (wrote) await parts.pokes.poke(municipality)
}

/** Null when the key is not this slip's. Looked up before anything is counted: 128 bits are not guessed. */
const opened = async (parts: AppParts, slip: Slip, counts: SlipCounts): Promise<Actor | null> => {
  const given = await accountOfKey(parts.database, slip.municipality, slip.key)
  if (given && given.subjectId === slip.learnerId) return given
  if (given || !OF_A_DEVICE.test(slip.learnerId)) return null
  const id = accountIdOf(slip.learnerId)
  let hash = await hashOfSlip(parts, slip.municipality, id)
  if (hash === null) {
    await counts.first()
    await makeSlip(parts, slip)
    hash = await hashOfSlip(parts, slip.municipality, id)
  }
  if (hash === null || !isSameHash(hash, hashOfToken(slip.key))) return null
  return activeAccount(parts.database, slip.municipality, id)
}

/**
 * The door of a device that keeps a key: one it was given with the learner's slip, or its own. For a resident without an
 * account the first time makes one, held by the device's own key; afterwards the same key opens it again.
 * @throws Refused 401, or 429 as `counts` does
 */
export const openSlip = async (parts: AppParts, slip: Slip, counts: SlipCounts): Promise<Actor> => {
  const actor = await opened(parts, slip, counts)
  if (actor) {
    await counts.known(actor.accountId)
    return actor
  }
  await counts.unknown()
  await noteFailure(parts, slip.municipality, { accountId: null, what: 'slip.failed', about: [] })
  throw new Refused(401, 'sign-in-failed', 'this key does not open this slip')
}

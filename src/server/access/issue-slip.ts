import { randomUUID } from 'node:crypto'
import type { Account } from '#domain/account/account.ts'
import type { Actor } from '#domain/account/actor.ts'
import { put } from '#domain/rows.ts'
import type { AppParts } from '../app-parts.ts'
import type { SqlHubSpace } from '../database/sql-hub-space.ts'
import { Refused } from '../refused.ts'
import { endFamilyOf } from './end-family.ts'
import { newPin } from './new-pin.ts'
import { hashOfPaperCode, newPaperCode } from './paper-code.ts'
import { hashPin } from './pin-hash.ts'
import { endSessionsOf } from './session.ts'
import { keepSlipKey } from './slip-key.ts'
import { newToken } from './token.ts'

/** 40 bits, and six digits beside them. */
const CODE_LETTERS = 8

/** What stands on the paper: the key in its QR (128 bits), and what is typed where no camera is. */
export interface IssuedSlip {
  readonly key: string
  readonly code: string
  readonly pin: string
}

const SLIP_OF_LEARNER = /^learner-(?=[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$)/

/** The account a device made for this learner, or would make: one person has one. */
const newAccountId = (learnerId: string): string =>
  SLIP_OF_LEARNER.test(learnerId) ? learnerId.replace(/^learner-/, 'slip-') : `slip-${randomUUID()}`

const accountFor = async (space: SqlHubSpace, learnerId: string): Promise<Account> => {
  const [found] = await space.lookup('learner', 'id', [learnerId])
  const learner = found?.row
  if (!learner || !('contactId' in learner) || ('erased' in learner && learner.erased))
    throw new Refused(404, 'learner-unknown', 'no learner of this municipality has this id')
  const rows = (await space.lookup('account', 'subjectId', [learnerId])).map(
    (one) => one.row as Account | null,
  )
  const [known] = rows.filter((one) => one?.role === 'learner')
  if (known?.state === 'revoked')
    throw new Refused(409, 'account-revoked', 'the use of this learner was ended: let them begin again first')
  if (known) return known
  const contactId = learner.contactId
  const made: Account = {
    id: newAccountId(learnerId),
    role: 'learner',
    subjectId: learnerId,
    contactId,
    state: 'active',
  }
  await space.save([put('account', made)])
  return made
}

/** All that opened the account until now: what stood on an earlier paper, and what devices keep. */
const voidKeys = async ({ sql }: SqlHubSpace, municipality: string, accountId: string): Promise<boolean> => {
  const slips = await sql.query(
    'delete from slip where municipality = $1 and account_id = $2 returning account_id',
    [municipality, accountId],
  )
  await sql.query('delete from slip_key where municipality = $1 and account_id = $2', [
    municipality,
    accountId,
  ])
  await sql.query(`delete from credential where municipality = $1 and account_id = $2 and kind = 'slip'`, [
    municipality,
    accountId,
  ])
  return slips.length > 0
}

/**
 * Gives a learner of the own municipality a slip on paper; makes their account when they have none. Whatever opened it
 * before opens nothing any more, and its sessions end; so do the family that was let in and open invitations. Answered this once: only hashes are kept.
 * @throws Refused 404 when there is no such learner, 409 when their use was ended
 */
export const issueSlip = async (
  parts: AppParts,
  { municipality, accountId: issuedBy }: Actor,
  learnerId: string,
): Promise<IssuedSlip> => {
  const issued = { key: newToken(), code: newPaperCode(CODE_LETTERS), pin: newPin() }
  const pinHash = await hashPin(issued.pin, parts.secret)
  const now = parts.now()
  const { value: ended, wrote } = await parts.store.write(municipality, async (space) => {
    const { id: accountId } = await accountFor(space, learnerId)
    const isAgain = await voidKeys(space, municipality, accountId)
    await endFamilyOf(space, { municipality, accountId: issuedBy }, learnerId, now)
    await space.sql.query(
      `insert into slip (municipality, account_id, code_hash, pin_hash, issued_at, issued_by) values ($1, $2, $3, $4, $5, $6)`,
      [municipality, accountId, hashOfPaperCode(parts.secret, issued.code), pinHash, now, issuedBy],
    )
    await keepSlipKey(space.sql, { municipality, accountId }, issued.key, now)
    const about = [`learner/${learnerId}`, `account/${accountId}`]
    space.note({ accountId: issuedBy, what: isAgain ? 'slip.reissued' : 'slip.issued', about })
    return endSessionsOf(space.sql, municipality, accountId)
  })
  for (const tokenHash of ended) parts.pokes.endSession(tokenHash)
  if (wrote) await parts.pokes.poke(municipality)
  return issued
}

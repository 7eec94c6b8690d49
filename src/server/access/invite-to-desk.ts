import type { Actor } from '#domain/account/actor.ts'
import type { Instant } from '#domain/day.ts'
import type { AppParts } from '../app-parts.ts'
import type { SqlHubSpace } from '../database/sql-hub-space.ts'
import { Refused } from '../refused.ts'
import { activeAccount } from './account-of.ts'
import { isDeskRole } from './desk-role.ts'
import { type Invitation, invite } from './invitation.ts'

const HOURS = 72

/** A new coordinator, a partner's liaison (`id` is the partner), or somebody who is at the desk already (the account). */
export interface Wanted {
  readonly for: 'coordinator' | 'liaison' | 'account'
  readonly id: string | null
}

type Invited = Pick<Invitation, 'role' | 'accountId' | 'subjectId'>

const unknown = (what: string) => new Refused(404, `${what}-unknown`, `this municipality has no such ${what}`)

const invitedTo = async (space: SqlHubSpace, desk: Actor, wanted: Wanted): Promise<Invited> => {
  if (wanted.for === 'coordinator') return { role: 'coordinator', accountId: null, subjectId: null }
  if (wanted.for === 'liaison') {
    const [partner] = await space.lookup('partner', 'id', [wanted.id ?? ''])
    if (!partner?.row) throw unknown('partner')
    return { role: 'liaison', accountId: null, subjectId: wanted.id }
  }
  const account = await activeAccount(space.sql, desk.municipality, wanted.id ?? '')
  // An administrator is of no use to one town, and of much to whoever took over the account: no town gives new ways into it.
  if (!account || !isDeskRole(account.role) || account.role === 'administrator') throw unknown('account')
  if (account.accountId === desk.accountId)
    throw new Refused(409, 'own-account', 'another coordinator gives a new way in')
  return { role: account.role, accountId: account.accountId, subjectId: account.subjectId }
}

/**
 * A coordinator gives a one-time code for a new account of the own municipality's desk, or for new ways into one; it is
 * good for 72 hours and told once.
 * @throws Refused 403, 404 when partner or account are not there, 409 for the own account
 */
export const inviteToDesk = async (
  { store, now }: AppParts,
  desk: Actor,
  wanted: Wanted,
): Promise<{ code: string; endsAt: Instant }> => {
  const { municipality, accountId } = desk
  if (desk.role !== 'coordinator') throw new Refused(403, 'forbidden', 'coordinators invite')
  const endsAt = new Date(Date.parse(now()) + HOURS * 3_600_000).toISOString()
  const { value: code } = await store.write(municipality, async (space) => {
    const invited = await invitedTo(space, desk, wanted)
    const about = [
      invited.accountId && `account/${invited.accountId}`,
      invited.subjectId && `partner/${invited.subjectId}`,
    ]
    space.note({ accountId, what: 'invitation.sent', about: about.filter((one) => one !== null) })
    return invite(space.sql, { municipality, ...invited }, { endsAt, invitedBy: accountId })
  })
  return { code, endsAt }
}

import type { Role } from '#domain/account/account.ts'
import type { Partner } from '#domain/partner/partner.ts'
import { useLive } from './useLive.ts'

/** Somebody else who works at the desk or reads there. */
export interface DeskColleague {
  readonly accountId: string
  readonly name: string
  readonly role: Role
}

const ROLES: readonly Role[] = ['coordinator', 'liaison', 'prefecture-viewer']

/** Who may be invited, or invited again: the desk's active accounts, and the partners whose liaisons come. */
export const useDeskColleagues = () =>
  useLive(async (database): Promise<{ colleagues: DeskColleague[]; partners: readonly Partner[] }> => {
    const accounts = await database.rows('account').toArray()
    const atDesk = accounts.filter(({ role, state }) => state === 'active' && ROLES.includes(role))
    const contacts = await database.rows('contact').bulkGet(atDesk.map(({ contactId }) => contactId ?? ''))
    const colleagues = atDesk.map(({ id, role }, index) => ({
      accountId: id,
      name: contacts[index]?.name ?? '',
      role,
    }))
    return { colleagues, partners: await database.rows('partner').toArray() }
  })

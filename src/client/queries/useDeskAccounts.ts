import type { Role } from '#domain/account/account.ts'
import { readPeople } from './people-index.ts'
import { useLive } from './useLive.ts'

/** Those who work with other people's data. */
const AT_WORK: ReadonlySet<Role> = new Set(['coordinator', 'liaison', 'volunteer', 'administrator'])

/** The accounts of all who work here, to choose one of, by name. */
export const useDeskAccounts = () =>
  useLive(async (database): Promise<{ value: string; label: string }[]> => {
    const people = await readPeople(database)
    const accounts = await database.rows('account').toArray()
    return accounts
      .filter(({ role }) => AT_WORK.has(role))
      .map(({ id }) => ({ value: id, label: people.nameOfAccount(id) || id }))
      .sort((one, other) => one.label.localeCompare(other.label, 'ja'))
  })

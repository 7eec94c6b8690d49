import type { Role } from '#domain/account/account.ts'
import type { Naming } from '#domain/audit/audit-sentence.ts'
import { namingById, ROLE_WORDS } from '#domain/audit/naming-by-id.ts'
import { type PeopleIndex, readPeople } from './people-index.ts'
import { useLive } from './useLive.ts'

const called = (name: string | undefined): string | null => (name ? `${name}さん` : null)

const personOf = (people: PeopleIndex, about: string): string | null => {
  const [table = '', id = ''] = about.split('/')
  if (table === 'learner' || table === 'volunteer') return called(people.contactOf(id)?.name)
  if (table === 'contact' || table === 'masked-contact') return called(people.contact(id)?.name)
  return table === 'account' ? called(people.nameOfAccount(id)) : null
}

/** Who the lines' accounts are, and how the desk calls the tablets in them. */
export interface NamedInLines {
  readonly accounts: readonly { id: string; role: Role }[]
  readonly devices: readonly { id: string; label: string }[]
}

/** Names of accounts and persons as far as this device knows them, ids for the others. */
export const useAuditNaming = () => {
  const people = useLive(readPeople)
  return ({ accounts, devices }: NamedInLines): Naming => {
    const roles = new Map(accounts.map(({ id, role }) => [id, role]))
    const byId = namingById(roles, new Map(devices.map(({ id, label }) => [id, label])))
    const known = people.value
    if (!known) return byId
    const withRole = (id: string, name: string): string => {
      const role = roles.get(id)
      return role ? `${ROLE_WORDS[role]}の${name}` : name
    }
    return {
      ...byId,
      account: (id) => {
        const name = called(known.nameOfAccount(id))
        return name ? withRole(id, name) : byId.account(id)
      },
      person: (about) => personOf(known, about) ?? byId.person(about),
    }
  }
}

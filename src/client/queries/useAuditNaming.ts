import type { Role } from '#domain/account/account.ts'
import type { Naming } from '#domain/audit/audit-sentence.ts'
import { namingById } from '#domain/audit/naming-by-id.ts'
import { type PeopleIndex, readPeople } from './people-index.ts'
import { useLive } from './useLive.ts'

const called = (name: string | undefined): string | null => (name ? `${name}さん` : null)

const personOf = (people: PeopleIndex, about: string): string | null => {
  const [table = '', id = ''] = about.split('/')
  if (table === 'learner' || table === 'volunteer') return called(people.contactOf(id)?.name)
  if (table === 'contact' || table === 'masked-contact') return called(people.contact(id)?.name)
  return table === 'account' ? called(people.nameOfAccount(id)) : null
}

/** Names of accounts and persons as far as this device knows them, ids for the others. */
export const useAuditNaming = () => {
  const people = useLive(readPeople)
  return (accounts: readonly { id: string; role: Role }[]): Naming => {
    const byId = namingById(new Map(accounts.map(({ id, role }) => [id, role])))
    const known = people.value
    if (!known) return byId
    return {
      account: (id) => called(known.nameOfAccount(id)) ?? byId.account(id),
      person: (about) => personOf(known, about) ?? byId.person(about),
    }
  }
}

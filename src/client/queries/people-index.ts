import type { Contact } from '#domain/contact/contact.ts'
import type { Learner } from '#domain/learner/learner.ts'
import type { Volunteer } from '#domain/volunteer/volunteer.ts'
import type { DeviceDatabase } from '#client/database/device-database.ts'

/** Everybody this device knows, to be asked by id; undefined for whom it does not know. */
export interface PeopleIndex {
  readonly learners: ReadonlyMap<string, Learner>
  readonly volunteers: ReadonlyMap<string, Volunteer>
  contact(contactId: string | null | undefined): Contact | undefined
  contactOf(personId: string | null | undefined): Contact | undefined
  /** The name behind an account, empty when unknown. */
  nameOfAccount(accountId: string): string
}

const byId = <Item extends { id: string }>(items: readonly Item[]): Map<string, Item> =>
  new Map(items.map((item) => [item.id, item]))

/** Reads learners, volunteers, contacts and accounts; to be awaited inside a live query. */
export const readPeople = async (database: DeviceDatabase): Promise<PeopleIndex> => {
  const [learnerRows, volunteerRows, contactRows, accountRows] = await Promise.all([
    database.rows('learner').toArray(),
    database.rows('volunteer').toArray(),
    database.rows('contact').toArray(),
    database.rows('account').toArray(),
  ])
  const [learners, volunteers] = [byId(learnerRows), byId(volunteerRows)]
  const [contacts, accounts] = [byId(contactRows), byId(accountRows)]
  const contact: PeopleIndex['contact'] = (id) => (id ? contacts.get(id) : undefined)
  const contactOf: PeopleIndex['contactOf'] = (id) =>
    id ? contact(learners.get(id)?.contactId ?? volunteers.get(id)?.contactId) : undefined
  return {
    learners,
    volunteers,
    contact,
    contactOf,
    nameOfAccount: (accountId) => {
      const account = accounts.get(accountId)
      return (contact(account?.contactId) ?? contactOf(account?.subjectId))?.name ?? ''
    },
  }
}

import { readPeople } from './people-index.ts'
import { useLive } from './useLive.ts'

/** Somebody whose log may be asked for. */
export interface AuditLearner {
  readonly id: string
  readonly name: string
  readonly kana: string
  readonly area: string
}

/** The learners whose names this device knows. */
export const useAuditLearners = () =>
  useLive(async (database): Promise<AuditLearner[]> => {
    const people = await readPeople(database)
    return [...people.learners.values()].flatMap(({ id, contactId, area }) => {
      const contact = people.contact(contactId)
      return contact ? [{ id, name: contact.name, kana: contact.kana, area }] : []
    })
  })

import type { Contact } from '#domain/contact/contact.ts'
import { readPeople } from './people-index.ts'
import { useLive } from './useLive.ts'

/** Names for what the server tells of tablets by id alone. */
export interface DeviceNames {
  /** Empty when unknown. */
  ofAccount(accountId: string): string
  contact(contactId: string): Contact | undefined
}

export const useDeviceNames = () =>
  useLive(async (database): Promise<DeviceNames> => {
    const people = await readPeople(database)
    return { ofAccount: people.nameOfAccount, contact: people.contact }
  })

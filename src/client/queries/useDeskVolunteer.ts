import type { Account } from '#domain/account/account.ts'
import type { Check } from '#domain/check/check.ts'
import type { Contact } from '#domain/contact/contact.ts'
import type { Volunteer } from '#domain/volunteer/volunteer.ts'
import { readPeople } from './people-index.ts'
import { useLive } from './useLive.ts'

/** A check, the name of whoever saw the paper, and of whoever ended it; empty when unknown. */
export type CheckedBy = Check & { readonly checkerName: string; readonly enderName: string }

export interface DeskVolunteerDetail {
  readonly volunteer: Volunteer
  readonly contact: Contact | undefined
  readonly partnerName: string
  readonly account: Account | undefined
  readonly checks: readonly CheckedBy[]
}

/** One volunteer with everything the desk knows of them; null when there is none of this id. */
export const useDeskVolunteer = (id: () => string) =>
  useLive(async (database): Promise<DeskVolunteerDetail | null> => {
    const people = await readPeople(database)
    const volunteer = people.volunteers.get(id())
    if (!volunteer) return null
    const checks = await database.rows('check').where('volunteerId').equals(volunteer.id).toArray()
    const accounts = await database.rows('account').where('subjectId').equals(volunteer.id).toArray()
    const partner = volunteer.partnerId && (await database.rows('partner').get(volunteer.partnerId))
    return {
      volunteer,
      contact: people.contact(volunteer.contactId),
      partnerName: partner ? partner.name : '',
      account: accounts.find(({ role }) => role === 'volunteer'),
      checks: checks.map((check) => ({
        ...check,
        checkerName: people.nameOfAccount(check.checkedBy),
        enderName: check.ended ? people.nameOfAccount(check.ended.by) : '',
      })),
    }
  }, id)

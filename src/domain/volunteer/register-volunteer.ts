import type { Account } from '../account/account.ts'
import { onlyCoordinator } from '../account/permission.ts'
import type { Contact } from '../contact/contact.ts'
import { refusal } from '../finding.ts'
import { saysAll } from '../is-same.ts'
import { KNOWN_ALREADY } from '../known-already.ts'
import { defineMutation } from '../mutation.ts'
import { need } from '../need.ts'
import { put, type Rows } from '../rows.ts'
import type { Volunteer } from './volunteer.ts'
import { entryProblem, VolunteerEntry } from './volunteer-entry.ts'

export const contactIdOfVolunteer = (volunteerId: string): string => `contact.${volunteerId}`

/** The account by which a registered volunteer signs in, once the desk has given them a PIN. */
export const accountIdOfVolunteer = (volunteerId: string): string => `account.${volunteerId}`

const volunteerOf = (entry: VolunteerEntry): Volunteer => {
  const { volunteerId, name: _name, kana: _kana, telephone: _telephone, ...facts } = entry
  return {
    id: volunteerId,
    contactId: contactIdOfVolunteer(volunteerId),
    partnerId: null,
    ...facts,
    home: null,
    exceptions: [],
    notTogetherIds: [],
  }
}

const contactOf = ({ volunteerId, name, kana, telephone }: VolunteerEntry): Contact => ({
  id: contactIdOfVolunteer(volunteerId),
  name,
  kana,
  telephone,
  address: '',
  family: '',
  notes: '',
  isMasked: false,
})

const accountOf = ({ volunteerId }: VolunteerEntry): Account => ({
  id: accountIdOfVolunteer(volunteerId),
  role: 'volunteer',
  subjectId: volunteerId,
  contactId: contactIdOfVolunteer(volunteerId),
  state: 'active',
})

const isRegistered = (
  rows: Rows,
  { volunteerId, name, kana, telephone, ...facts }: VolunteerEntry,
): boolean => {
  const volunteer = rows.get('volunteer', volunteerId)
  const contact = rows.get('contact', contactIdOfVolunteer(volunteerId))
  return !!volunteer && !!contact && saysAll(volunteer, facts) && saysAll(contact, { name, kana, telephone })
}

/** The coordinator writes down a new volunteer: their facts, their contact, and an account without a PIN yet. */
export const registerVolunteer = defineMutation({
  name: 'volunteer.register',
  version: 1,
  isFact: false,
  input: VolunteerEntry,
  needs: ({ volunteerId }) => [
    need('volunteer', 'id', [volunteerId]),
    need('contact', 'id', [contactIdOfVolunteer(volunteerId)]),
    need('account', 'id', [accountIdOfVolunteer(volunteerId)]),
  ],
  may: onlyCoordinator,
  apply: (rows, entry) => {
    const known = [...rows.all('volunteer'), ...rows.all('contact'), ...rows.all('account')]
    if (isRegistered(rows, entry)) return KNOWN_ALREADY
    if (known.length > 0)
      return {
        refusal: refusal('volunteer-known', 'このサポーターは、もう登録されています。', entry.volunteerId),
      }
    const problem = entryProblem(entry)
    if (problem) return { refusal: problem }
    return {
      changes: [
        put('volunteer', volunteerOf(entry)),
        put('contact', contactOf(entry)),
        put('account', accountOf(entry)),
      ],
    }
  },
})

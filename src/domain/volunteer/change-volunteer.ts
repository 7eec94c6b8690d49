import { onlyCoordinator } from '../account/permission.ts'
import { refusal } from '../finding.ts'
import { defineMutation } from '../mutation.ts'
import { need, type Need } from '../need.ts'
import { put, type Rows } from '../rows.ts'
import { entryProblem, VolunteerEntry } from './volunteer-entry.ts'

const lessonIds = (rows: Rows): string[] => rows.all('lesson').map(({ id }) => id)

/** What was promised with this volunteer, and with whom, is judged anew by what is now known of them. */
const needsOf = (volunteerId: string, municipality: string): Need[] => [
  need('municipality', 'id', [municipality]),
  need('pairing', 'volunteerId', [volunteerId]),
  need('lesson', 'id', (rows) => rows.all('pairing').map((one) => one.lessonId)),
  need('pairing', 'lessonId', lessonIds),
  need('booking', 'lessonId', lessonIds),
  need('volunteer', 'id', (rows) => [volunteerId, ...rows.all('pairing').map((one) => one.volunteerId)]),
  need('check', 'volunteerId', (rows) => rows.all('volunteer').map(({ id }) => id)),
  need('contact', 'id', (rows) => [rows.get('volunteer', volunteerId)?.contactId ?? []].flat()),
]

/** The coordinator corrects what is known of a volunteer; refused where a standing promise would break. */
export const changeVolunteer = defineMutation({
  name: 'volunteer.change',
  version: 1,
  isFact: false,
  input: VolunteerEntry,
  needs: ({ volunteerId }, actor) => needsOf(volunteerId, actor.municipality),
  may: onlyCoordinator,
  apply: (rows, entry) => {
    const { volunteerId, name, kana, telephone, ...facts } = entry
    const volunteer = rows.get('volunteer', volunteerId)
    const contact = volunteer && rows.get('contact', volunteer.contactId)
    if (!volunteer || !contact)
      return { refusal: refusal('volunteer-unknown', 'このサポーターは見つかりません。', volunteerId) }
    const problem = entryProblem(entry)
    if (problem) return { refusal: problem }
    return {
      changes: [
        put('volunteer', { ...volunteer, ...facts }),
        put('contact', { ...contact, name, kana, telephone }),
      ],
    }
  },
})

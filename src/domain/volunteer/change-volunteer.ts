import { onlyCoordinator } from '../account/permission.ts'
import type { Contact } from '../contact/contact.ts'
import { tokyoDay } from '../day.ts'
import { refusal } from '../finding.ts'
import { defineMutation } from '../mutation.ts'
import { need, type Need } from '../need.ts'
import { leaveBroken } from '../pairing/leave-broken.ts'
import { newHardFindings } from '../rules/new-hard-findings.ts'
import { put, type Rows } from '../rows.ts'
import { changedSince, VolunteerChange } from './volunteer-change.ts'
import { ageProblem, entryProblem, VolunteerEntry } from './volunteer-entry.ts'
import type { Volunteer } from './volunteer.ts'
import { volunteerErased } from './volunteer-erased.ts'

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

const entryAsItStands = (volunteer: Volunteer, contact: Contact): VolunteerEntry => ({
  volunteerId: volunteer.id,
  name: contact.name,
  kana: contact.kana,
  telephone: contact.telephone,
  generation: volunteer.generation,
  isSilverCentreMember: volunteer.isSilverCentreMember,
  adultFrom: volunteer.adultFrom,
  area: volunteer.area,
  means: volunteer.means,
  skills: volunteer.skills,
  weekly: volunteer.weekly,
  mostLessonsADay: volunteer.mostLessonsADay,
})

/**
 * The coordinator corrects what is known of a volunteer; refused where a standing promise would break. What they left as
 * their form had it stays as another made it meanwhile. How old somebody is is a fact, whatever was promised: they leave the
 * lessons ahead at which a rule now forbids them, and minors they were beside are confirmed no longer.
 */
export const changeVolunteer = defineMutation<VolunteerChange>({
  name: 'volunteer.change',
  version: 2,
  earlier: [{ version: 1, input: VolunteerEntry }],
  isFact: false,
  input: VolunteerChange,
  needs: ({ volunteerId }, actor) => needsOf(volunteerId, actor.municipality),
  may: onlyCoordinator,
  apply: (rows, { was, ...typed }, { now }) => {
    const volunteer = rows.get('volunteer', typed.volunteerId)
    const erased = volunteerErased(volunteer)
    if (erased) return { refusal: erased }
    const contact = volunteer && rows.get('contact', volunteer.contactId)
    if (!volunteer || !contact)
      return { refusal: refusal('volunteer-unknown', 'このサポーターは見つかりません。', typed.volunteerId) }
    const entry = { ...entryAsItStands(volunteer, contact), ...changedSince(was, typed) }
    const day = tokyoDay(now)
    const problem = entryProblem(entry) ?? ageProblem({ volunteer, checks: rows.all('check') }, entry, day)
    if (problem) return { refusal: problem }
    const age = put('volunteer', { ...volunteer, adultFrom: entry.adultFrom })
    const leaving = leaveBroken(rows, volunteer.id, { facts: [age], day })
    const { volunteerId: _volunteerId, name, kana, telephone, ...facts } = entry
    const changed = [
      put('volunteer', { ...volunteer, ...facts }),
      put('contact', { ...contact, name, kana, telephone }),
    ]
    const [broken] = newHardFindings(rows.with([age, ...leaving]), changed)
    if (broken) return { refusal: refusal(broken.code, broken.sentence, ...broken.about) }
    return { changes: [...changed, ...leaving], isFact: true }
  },
})

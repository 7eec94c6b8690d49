import { z } from 'zod'
import { onlyCoordinator } from '../account/permission.ts'
import { type Day, tokyoDay } from '../day.ts'
import { type Erasure, ErasureRule } from '../erasure.ts'
import { type Refusal, refusal } from '../finding.ts'
import { Id } from '../id.ts'
import { DEFAULT_SETTINGS, retentionOf } from '../municipality/municipality.ts'
import { defineMutation } from '../mutation.ts'
import { need, type Need } from '../need.ts'
import { promisesFrom } from '../pairing/leave-lesson.ts'
import { type Change, put, type Rows } from '../rows.ts'
import { isRevokedOn, type Volunteer } from './volunteer.ts'
import { isVolunteerDue } from './volunteer-due.ts'
import { volunteerErased } from './volunteer-erased.ts'

const Input = z.strictObject({ volunteerId: Id, rule: ErasureRule })

const needsOf = (volunteerId: string, municipality: string): Need[] => {
  const contactIds = (rows: Rows) => [rows.get('volunteer', volunteerId)?.contactId ?? []].flat()
  return [
    need('municipality', 'id', [municipality]),
    need('volunteer', 'id', [volunteerId]),
    need('account', 'subjectId', [volunteerId]),
    need('contact', 'id', contactIds),
    need('learner', 'contactId', contactIds),
    need('account', 'contactId', contactIds),
    need('pairing', 'volunteerId', [volunteerId]),
    need('lesson', 'id', (rows) => rows.all('pairing').map((one) => one.lessonId)),
    need('call', 'state', ['open', 'done']),
  ]
}

/** Their use is ended first: that takes them out of the lessons ahead, and tells their tablets to forget. */
const whyNot = (rows: Rows, volunteer: Volunteer, rule: ErasureRule, today: Day): Refusal | null => {
  if (!isRevokedOn(volunteer, today))
    return refusal(
      'volunteer-active',
      'この方はまだ活動できます。先に「利用を止める」を押してから消去してください。',
      volunteer.id,
    )
  if (promisesFrom(rows, volunteer.id, today).length > 0)
    return refusal(
      'promise-open',
      'これから行く予定が残っています。取りやめるか、記録してから消去してください。',
      volunteer.id,
    )
  const { settings } = rows.all('municipality')[0] ?? { settings: DEFAULT_SETTINGS }
  return rule === 'retention' && !isVolunteerDue(volunteer, retentionOf(settings), today)
    ? refusal('not-due', 'この方の保存期間は、まだ終わっていません。', volunteer.id)
    : null
}

/** What the numbers count stays: generation, and that they are a member of the Centre. Checks stay: that a paper was seen. */
const withoutPerson = (volunteer: Volunteer): Volunteer => ({
  ...volunteer,
  ...{ partnerId: null, adultFrom: null, area: '', home: null, means: 'foot', skills: [] },
  ...{ weekly: [], exceptions: [], mostLessonsADay: 1, notTogetherIds: [] },
})

const erasing = (rows: Rows, { id: volunteerId, contactId }: Volunteer): Change[] => {
  const isShared =
    rows.all('learner').some((one) => one.contactId === contactId) ||
    rows.all('account').some((one) => one.contactId === contactId && one.subjectId !== volunteerId)
  const isKept = isShared || !rows.get('contact', contactId)
  const gone = (table: 'contact' | 'call', id: string): Change => ({ table, id, row: null })
  return [
    ...(isKept ? [] : [gone('contact', contactId)]),
    ...rows
      .all('call')
      .filter((one) => !isShared && one.contactId === contactId)
      .map(({ id }) => gone('call', id)),
    ...rows
      .all('account')
      .filter((one) => one.subjectId === volunteerId)
      .map((one) => put('account', { ...one, contactId: null, state: 'revoked' as const })),
  ]
}

const counted = (changes: readonly Change[]): Erasure['counts'] => {
  const counts: Record<string, number> = { volunteer: 1 }
  for (const { table } of changes) counts[table] = (counts[table] ?? 0) + 1
  return counts
}

/**
 * The coordinator erases a volunteer whose use was ended: name, telephone, home and hours, on every device and at the
 * hub, which afterwards empties what it keeps beside the rows. That somebody helped stays as a fact of nobody.
 */
export const eraseVolunteer = defineMutation({
  name: 'volunteer.erase',
  version: 1,
  isFact: false,
  input: Input,
  needs: ({ volunteerId }, actor) => needsOf(volunteerId, actor.municipality),
  may: onlyCoordinator,
  apply: (rows, { volunteerId, rule }, { actor, now }) => {
    const volunteer = rows.get('volunteer', volunteerId)
    if (!volunteer)
      return { refusal: refusal('volunteer-unknown', 'このサポーターは見つかりません。', volunteerId) }
    const refused = volunteerErased(volunteer) ?? whyNot(rows, volunteer, rule, tokyoDay(now))
    if (refused) return { refusal: refused }
    const changes = erasing(rows, volunteer)
    const erased: Erasure = {
      ...{ at: now, by: actor.accountId, rule },
      ...{ counts: counted(changes), finishedAt: null },
    }
    // Hours and skills go with the person: what they promised before is not judged by them any more.
    return { changes: [...changes, put('volunteer', { ...withoutPerson(volunteer), erased })], isFact: true }
  },
})

import { z } from 'zod'
import { onlyCoordinator } from '../account/permission.ts'
import { type Day, tokyoDay } from '../day.ts'
import { ErasureRule } from '../erasure.ts'
import { type Refusal, refusal } from '../finding.ts'
import { Id } from '../id.ts'
import { isAhead } from '../lesson/lesson.ts'
import { DEFAULT_SETTINGS, retentionOf } from '../municipality/municipality.ts'
import { defineMutation } from '../mutation.ts'
import { need, type Need } from '../need.ts'
import { type Change, put, type Rows } from '../rows.ts'
import { erasedRefusal } from './erased-refusal.ts'
import type { Learner } from './learner.ts'
import { isRetentionDue } from './retention-due.ts'
import {
  bookingWithoutPerson,
  learnerWithoutPerson,
  reportWithoutPerson,
  requestWithoutPerson,
  visitWithoutPerson,
} from './without-person.ts'

const Input = z.strictObject({ learnerId: Id, rule: ErasureRule })
type Input = z.infer<typeof Input>

const accountsOf = (rows: Rows, learnerId: string) =>
  rows.all('account').filter((one) => one.subjectId === learnerId)

/** Theirs and their family's. */
const contactIdsOf = (rows: Rows, learnerId: string): string[] => [
  ...new Set([
    ...[rows.get('learner', learnerId)?.contactId ?? []].flat(),
    ...accountsOf(rows, learnerId).flatMap(({ contactId }) => contactId ?? []),
  ]),
]

const needsOf = (learnerId: string, municipality: string): Need[] => {
  const contactIds = (rows: Rows) => contactIdsOf(rows, learnerId)
  return [
    need('municipality', 'id', [municipality]),
    need('learner', 'id', [learnerId]),
    need('account', 'subjectId', [learnerId]),
    need('contact', 'id', contactIds),
    need('learner', 'contactId', contactIds),
    need('account', 'contactId', contactIds),
    need('request', 'learnerId', [learnerId]),
    need('booking', 'learnerId', [learnerId]),
    need('report', 'learnerId', [learnerId]),
    need('lesson', 'learnerHomeId', [learnerId]),
    need('lesson', 'id', (rows) =>
      [...rows.all('booking'), ...rows.all('request')].flatMap((one) => one.lessonId ?? []),
    ),
    need('call', 'state', ['open', 'done']),
  ]
}

const isOpenBooking = (rows: Rows, one: { state: string; lessonId: string }): boolean => {
  const lesson = rows.get('lesson', one.lessonId)
  return (one.state === 'booked' || one.state === 'waitlisted') && lesson !== undefined && isAhead(lesson)
}

const isOpenRequest = (rows: Rows, one: { state: string; lessonId: string | null }): boolean => {
  if (one.state === 'received' || one.state === 'offered') return true
  const lesson = rows.get('lesson', one.lessonId ?? '')
  return one.state === 'booked' && lesson !== undefined && isAhead(lesson)
}

const whyNot = (rows: Rows, { learnerId, rule }: Input, today: Day): Refusal | null => {
  if (rows.all('booking').some((one) => isOpenBooking(rows, one)))
    return refusal(
      'booking-open',
      'まだ終わっていない予約があります。取りやめるか、記録してから消去してください。',
      learnerId,
    )
  if (rows.all('request').some((one) => isOpenRequest(rows, one)))
    return refusal(
      'request-open',
      'まだ終わっていない申込があります。取り下げてから消去してください。',
      learnerId,
    )
  const { settings } = rows.all('municipality')[0] ?? { settings: DEFAULT_SETTINGS }
  const activity = {
    requests: rows.all('request'),
    bookings: rows.all('booking'),
    lessons: rows.all('lesson'),
  }
  return rule === 'retention' && !isRetentionDue(activity, retentionOf(settings), today)
    ? refusal('not-due', 'この方の保存期間は、まだ終わっていません。', learnerId)
    : null
}

/** A contact that somebody else stands behind as well stays theirs. */
const isOnlyTheirs = (rows: Rows, learnerId: string, contactId: string): boolean =>
  !rows.all('learner').some((one) => one.contactId === contactId && one.id !== learnerId) &&
  !rows.all('account').some((one) => one.contactId === contactId && one.subjectId !== learnerId)

/** The rows of theirs as they stand afterwards; calls and contacts are gone. */
const erasing = (rows: Rows, learnerId: string): Change[] => {
  const contactIds = contactIdsOf(rows, learnerId).filter((id) => isOnlyTheirs(rows, learnerId, id))
  const about = new Set([...rows.all('request'), ...rows.all('booking')].map(({ id }) => id))
  const wishIds = new Set(rows.all('request').map(({ id }) => id))
  const calls = rows
    .all('call')
    .filter((one) => contactIds.includes(one.contactId ?? '') || about.has(one.aboutId))
  return [
    ...contactIds
      .filter((id) => rows.get('contact', id))
      .map((id): Change => ({ table: 'contact', id, row: null })),
    ...calls.map(({ id }): Change => ({ table: 'call', id, row: null })),
    ...rows.all('request').map((one) => put('request', requestWithoutPerson(one))),
    ...rows.all('booking').map((one) => put('booking', bookingWithoutPerson(one))),
    ...rows.all('report').map((one) => put('report', reportWithoutPerson(one))),
    ...rows
      .all('lesson')
      .filter((one) => one.learnerHomeId === learnerId || wishIds.has(one.requestId ?? ''))
      .map((one) => put('lesson', visitWithoutPerson(one))),
    ...accountsOf(rows, learnerId).map((one) =>
      put('account', { ...one, contactId: null, state: 'revoked' as const }),
    ),
  ]
}

const counted = (changes: readonly Change[]): Record<string, number> => {
  const counts: Record<string, number> = { learner: 1 }
  for (const { table } of changes) counts[table] = (counts[table] ?? 0) + 1
  return counts
}

/**
 * The coordinator erases a learner: whatever identifies them, on every device and at the hub, which afterwards empties what
 * it keeps beside the rows. What the numbers count stays as facts of nobody. Refused while something is still open.
 */
export const eraseLearner = defineMutation<Input>({
  name: 'learner.erase',
  version: 1,
  isFact: false,
  input: Input,
  needs: ({ learnerId }, actor) => needsOf(learnerId, actor.municipality),
  may: onlyCoordinator,
  apply: (rows, input, { actor, now }) => {
    const { learnerId, rule } = input
    const learner = rows.get('learner', learnerId)
    if (!learner) return { refusal: refusal('learner-unknown', 'この受講者は見つかりません。', learnerId) }
    const refused = erasedRefusal(rows, learnerId) ?? whyNot(rows, input, tokyoDay(now))
    if (refused) return { refusal: refused }
    const changes = erasing(rows, learnerId)
    const erased: Learner['erased'] = {
      at: now,
      by: actor.accountId,
      rule,
      counts: counted(changes),
      finishedAt: null,
    }
    return { changes: [...changes, put('learner', { ...learnerWithoutPerson(learner), erased })] }
  },
})

import { describe, expect, test } from 'vitest'
import { readmitAccount } from '#domain/account/readmit-account.ts'
import { revokeAccount } from '#domain/account/revoke-account.ts'
import { recordCheck } from '#domain/check/record-check.ts'
import { type Change, put } from '#domain/rows.ts'
import { eraseVolunteer } from '#domain/volunteer/erase-volunteer.ts'
import { judged, whoMay } from '../judging.ts'
import {
  aCall,
  aContact,
  aHomeVisit,
  aLearner,
  aMinor,
  aMunicipality,
  aPairing,
  aVolunteer,
  NOW,
  TODAY,
  volunteerRows,
} from '../sample-rows.ts'

const asked = { volunteerId: 'student', rule: 'asked' as const }
const spot = { latitude: 34, longitude: 131.2 }
const left = { home: spot, area: '船木', partnerId: 'school', notTogetherIds: ['silver'], revokedOn: TODAY }

const known: readonly Change[] = [
  put('municipality', aMunicipality()),
  ...volunteerRows(aMinor('student', left)),
  ...volunteerRows(aVolunteer('silver')),
  put('account', {
    ...{ id: 'account-student', role: 'volunteer', subjectId: 'student' },
    ...{ contactId: 'contact.student', state: 'revoked' },
  }),
  put('lesson', aHomeVisit('visit', 'hana', { lessonDay: '2026-10-01', state: 'held' })),
  put('pairing', aPairing('visit', 'student', { part: 'partner' })),
  put('call', aCall('call-1', 'visit.student', { contactId: 'contact.student' })),
  put('call', aCall('call-2', 'visit.hana', { contactId: 'contact.hana' })),
]
const goneIn = (changes: readonly Change[]): string[] =>
  changes.filter(({ row }) => row === null).map(({ table, id }) => `${table}/${id}`)

describe('Erasing a volunteer', () => {
  test('is for the coordinator alone', async () => {
    expect(await whoMay(eraseVolunteer, known, asked, { volunteer: 'student' })).toEqual(['coordinator'])
  })

  test('takes away who they are, where they live, and when they are free', async () => {
    const done = await judged(eraseVolunteer, known, asked)
    expect(done.said).toBe('applied')
    expect(goneIn(done.changes)).toEqual(['contact/contact.student', 'call/call-1'])
    expect(done.written('account', 'account-student')).toMatchObject({ contactId: null, state: 'revoked' })
    const empty = { area: '', home: null, partnerId: null, adultFrom: null, weekly: [], skills: [] }
    expect(done.written('volunteer', 'student')).toMatchObject({ ...empty, notTogetherIds: [] })
  })

  test('is not kept back by a lesson of the past that nobody recorded', async () => {
    const open = put('lesson', aHomeVisit('visit', 'hana', { lessonDay: '2026-11-19', state: 'confirmed' }))
    const done = await judged(eraseVolunteer, [...known, open], asked)
    expect(done.said).toBe('applied')
    expect(done.written('pairing', 'visit.student')).toBeUndefined()
  })

  test('keeps what is counted, and a certificate that names nobody', async () => {
    const done = await judged(eraseVolunteer, known, asked)
    expect(done.written('volunteer', 'student')).toMatchObject({
      ...{ generation: 'grandchild', revokedOn: TODAY },
      erased: { at: NOW, by: 'account-coordinator', rule: 'asked', finishedAt: null },
    })
    expect(done.written('volunteer', 'student')?.erased?.counts).toMatchObject({ contact: 1, call: 1 })
    expect(done.written('pairing', 'visit.student')).toBeUndefined()
  })

  test('leaves a contact that somebody else stands behind as well', async () => {
    const shared = put('learner', { ...aLearner('hana'), contactId: 'contact.student' })
    const done = await judged(eraseVolunteer, [...known, put('contact', aContact('student')), shared], asked)
    expect(goneIn(done.changes)).toEqual([])
  })

  test.each<[string, readonly Change[], string]>([
    ['they still help', [put('volunteer', aMinor('student'))], 'volunteer-active'],
    [
      'a lesson of today is not over',
      [put('lesson', aHomeVisit('visit', 'hana', { lessonDay: TODAY, state: 'confirmed' }))],
      'promise-open',
    ],
    ['there is nobody of this id', [{ table: 'volunteer', id: 'student', row: null }], 'volunteer-unknown'],
  ])('is refused while %s', async (_why, more, code) => {
    expect((await judged(eraseVolunteer, [...known, ...more], asked)).said).toBe(code)
  })

  test('by the time of keeping is for those for whom it is over', async () => {
    const byTime = { ...asked, rule: 'retention' as const }
    expect((await judged(eraseVolunteer, known, byTime)).said).toBe('not-due')
    const long = put('volunteer', aMinor('student', { ...left, revokedOn: '2020-05-01' }))
    expect((await judged(eraseVolunteer, [...known, long], byTime)).said).toBe('applied')
  })

  test('is once, and nothing brings them back', async () => {
    const after = [...known, ...(await judged(eraseVolunteer, known, asked)).changes]
    expect((await judged(eraseVolunteer, after, asked)).said).toBe('volunteer-erased')
    const account = { accountId: 'account-student' }
    expect((await judged(readmitAccount, after, account)).said).toBe('volunteer-erased')
    const paper = {
      ...{ checkId: 'c', volunteerId: 'student', kind: 'insurance' as const, checkedOn: TODAY },
      ...{ validFrom: TODAY, validUntil: '2027-01-01' },
    }
    expect((await judged(recordCheck, after, paper)).said).toBe('volunteer-erased')
  })

  test('follows upon the end of their use, which takes them out of the lessons ahead', async () => {
    const helping = [
      ...known,
      put('volunteer', aMinor('student', { ...left, revokedOn: undefined })),
      put('lesson', aHomeVisit('visit', 'hana', { state: 'confirmed' })),
    ]
    const ended = await judged(revokeAccount, helping, { accountId: 'account-student' })
    expect((await judged(eraseVolunteer, [...helping, ...ended.changes], asked)).said).toBe('applied')
  })
})

import { describe, expect, test } from 'vitest'
import { recordAttendance } from '#domain/attendance/record-attendance.ts'
import { joinClass } from '#domain/booking/join-class.ts'
import { eraseLearner } from '#domain/learner/erase-learner.ts'
import { writeReport } from '#domain/report/write-report.ts'
import { receiveRequest } from '#domain/request/receive-request.ts'
import { type Change, put } from '#domain/rows.ts'
import { reported } from '../numbers/facts-builder.ts'
import { judged, whoMay } from '../judging.ts'
import {
  aBooking,
  aCall,
  aContact,
  aHomeVisit,
  aLearner,
  aLesson,
  aMunicipality,
  aPairing,
  aRequest,
  learnerRows,
  NOW,
  TODAY,
} from '../sample-rows.ts'

const LONG_AGO = '2020-05-01T01:00:00.000Z'
const asked = { learnerId: 'hana', rule: 'asked' as const }
const over = { lessonDay: '2026-10-01', state: 'held' as const }

const account = (id: string, role: 'learner' | 'family', contactId: string | null): Change =>
  put('account', { id, role, subjectId: 'hana', contactId, state: 'active' })

const known: readonly Change[] = [
  put('municipality', aMunicipality()),
  put('learner', { ...aLearner('hana'), barriers: ['不安'], needs: ['ゆっくり'], area: '船木' }),
  put('contact', aContact('hana')),
  put('contact', aContact('daughter')),
  account('account-hana', 'learner', 'contact.hana'),
  account('account-daughter', 'family', 'contact.daughter'),
  put('request', {
    ...aRequest('wish', 'hana', { state: 'done', lessonId: 'visit' }),
    wish: ['2026-10-01.am'],
    askedBy: { who: 'family', relation: '長女' },
  }),
  put(
    'lesson',
    aHomeVisit('visit', 'hana', {
      ...over,
      position: { latitude: 34, longitude: 131.2 },
      placeName: '見本荘',
    }),
  ),
  put('booking', aBooking('visit', 'hana', { state: 'attended' })),
  put('report', {
    ...reported('visit', 'hana', 3),
    learnt: '見本の学び',
    voice: '見本の声',
    canDo: ['写真'],
  }),
  put('call', aCall('call-1', 'visit.hana', { contactId: 'contact.hana', notes: '見本の覚え書き' })),
  put('call', aCall('call-2', 'other.taro', { contactId: 'contact.taro' })),
  ...learnerRows('taro'),
]

describe('Erasing a learner', () => {
  test('is for the coordinator alone', async () => {
    expect(await whoMay(eraseLearner, known, asked, { learner: 'hana' })).toEqual(['coordinator'])
  })

  test('takes away whoever they and their family are, and what was said to them or about them', async () => {
    const done = await judged(eraseLearner, known, asked)
    expect(done.said).toBe('applied')
    const gone = done.changes.filter(({ row }) => row === null).map(({ table, id }) => `${table}/${id}`)
    expect(gone).toEqual(['contact/contact.hana', 'contact/contact.daughter', 'call/call-1'])
    expect(done.written('request', 'wish')).toMatchObject({
      number: '00000000',
      wish: 'any',
      askedBy: { who: 'family', relation: '' },
    })
    expect(done.written('report', 'visit.hana.report')).toMatchObject({ learnt: '', voice: '', canDo: [] })
    expect(done.written('lesson', 'visit')).toMatchObject({ position: null, placeName: '', area: '' })
    expect(done.written('learner', 'hana')).toMatchObject({ area: '', needs: [] })
    expect(done.written('account', 'account-hana')).toMatchObject({ state: 'revoked', contactId: null })
    expect(done.written('account', 'account-daughter')).toMatchObject({ state: 'revoked', contactId: null })
    expect(JSON.stringify(done.changes)).not.toMatch(/見本 hana|見本町|0836|見本の|長女|12345678/)
  })

  test('takes away where a visit was that they wished elsewhere: it may be their room in a care home', async () => {
    const care = [
      put('request', aRequest('wish-2', 'hana', { state: 'done', lessonId: 'care' })),
      put('lesson', aLesson('care', { ...over, requestId: 'wish-2', placeName: '見本ホーム203号室' })),
      put('booking', aBooking('care', 'hana', { state: 'cancelled', requestId: 'wish-2' })),
    ]
    const done = await judged(eraseLearner, [...known, ...care], asked)
    expect(done.written('lesson', 'care')).toMatchObject({
      position: null,
      placeName: '',
      area: '',
      passWord: '',
    })
  })

  test('leaves what the numbers count, and whoever else is known', async () => {
    const done = await judged(eraseLearner, known, asked)
    expect(done.written('learner', 'hana')).toMatchObject({ barriers: ['不安'] })
    expect(done.written('booking', 'visit.hana')).toMatchObject({ state: 'attended', seats: 1 })
    expect(done.written('report', 'visit.hana.report')).toMatchObject({ satisfaction: 3 })
    expect(done.written('request', 'wish')).toMatchObject({
      state: 'done',
      receivedAt: NOW,
      lessonId: 'visit',
    })
    expect(done.changes.filter(({ id }) => id.includes('taro'))).toEqual([])
    expect(done.changes.some(({ id }) => id === 'call-2')).toBe(false)
  })

  test('says in the learner’s own row when, by whom, by which rule and how much; that is the certificate', async () => {
    const done = await judged(eraseLearner, known, asked)
    expect(done.written('learner', 'hana')?.erased).toEqual({
      at: NOW,
      by: 'account-coordinator',
      rule: 'asked',
      counts: { learner: 1, contact: 2, call: 1, request: 1, booking: 1, report: 1, lesson: 1, account: 2 },
      finishedAt: null,
    })
  })

  test('leaves a contact that stands for somebody else as well', async () => {
    const couple = [...known, put('learner', { ...aLearner('ken'), contactId: 'contact.hana' })]
    const done = await judged(eraseLearner, couple, asked)
    expect(done.changes.some(({ id }) => id === 'contact.hana')).toBe(false)
  })

  test.each([
    ['booking-open', put('booking', aBooking('line', 'hana')), put('lesson', aLesson('line'))],
    [
      'booking-open',
      put('booking', aBooking('line', 'hana', { state: 'waitlisted' })),
      put('lesson', aLesson('line')),
    ],
    ['request-open', put('request', aRequest('new', 'hana')), put('lesson', aLesson('line'))],
    [
      'request-open',
      put('request', aRequest('new', 'hana', { state: 'booked', lessonId: 'visit' })),
      put('lesson', aHomeVisit('visit', 'hana')),
    ],
  ])('is refused with %s while something is still promised', async (code, one, lesson) => {
    expect((await judged(eraseLearner, [...known, one, lesson], asked)).said).toBe(code)
  })

  test('by the rule of keeping is refused before the time is over', async () => {
    const byRule = { learnerId: 'hana', rule: 'retention' as const }
    expect((await judged(eraseLearner, known, byRule)).said).toBe('not-due')
    const old = [
      ...known,
      put('request', aRequest('wish', 'hana', { state: 'done', receivedAt: LONG_AGO })),
      put('booking', aBooking('visit', 'hana', { state: 'attended', bookedAt: LONG_AGO })),
      put('lesson', aHomeVisit('visit', 'hana', { ...over, lessonDay: '2020-05-20' })),
    ]
    expect((await judged(eraseLearner, old, byRule)).said).toBe('applied')
  })

  test('of nobody, or twice, is refused', async () => {
    expect((await judged(eraseLearner, known, { ...asked, learnerId: 'nobody' })).said).toBe(
      'learner-unknown',
    )
    const { changes } = await judged(eraseLearner, known, asked)
    expect((await judged(eraseLearner, [...known, ...changes], asked)).said).toBe('learner-erased')
  })
})

describe('A learner who was erased', () => {
  const afterwards = async () => [
    ...known,
    ...(await judged(eraseLearner, known, asked)).changes,
    put('lesson', aLesson('line')),
    put('pairing', aPairing('visit', 'silver')),
  ]
  const introduction = { name: '見本 花', kana: 'みほん はな', telephone: '0836000000', family: '' }
  const { state: _state, lessonId: _lessonId, ...request } = aRequest('again', 'hana')
  const { authorId: _authorId, flags: _flags, ...report } = reported('visit', 'hana', 3, { id: 'late' })

  test('is brought back by no late wish, booking, mark or report', async () => {
    const rows = await afterwards()
    const seat = { lessonId: 'line', learnerId: 'hana', number: '87654321', seats: 1 as const, bookedAt: NOW }
    const mark = { id: 'late', lessonId: 'visit', personKind: 'learner' as const, personId: 'hana', at: NOW }
    for (const done of [
      await judged(receiveRequest, rows, { request, introduction }),
      await judged(joinClass, rows, { ...seat, introduction }),
      await judged(recordAttendance, rows, { ...mark, mark: 'present' as const }),
      await judged(writeReport, rows, { ...report, voice: '見本の声' }),
    ])
      expect([done.said, done.changes]).toEqual(['learner-erased', []])
  })

  test('stands in no way of others at the same lesson', async () => {
    const mark = {
      id: 'of-taro',
      lessonId: 'visit',
      personKind: 'learner' as const,
      personId: 'taro',
      at: NOW,
    }
    expect((await judged(recordAttendance, await afterwards(), { ...mark, mark: 'present' })).said).toBe(
      'applied',
    )
    expect(TODAY).toBe(NOW.slice(0, 10))
  })
})

import { describe, expect, test } from 'vitest'
import { answerPairing } from '#domain/pairing/answer-pairing.ts'
import type { PairingState } from '#domain/pairing/pairing.ts'
import { put } from '#domain/rows.ts'
import { anActor } from '../sample-rows.ts'
import { judged, whoMay } from '../judging.ts'
import {
  aHomeVisit,
  aLesson,
  aMinor,
  aMunicipality,
  aPairing,
  aVolunteer,
  volunteerRows,
} from '../sample-rows.ts'

const rowsWith = (state: PairingState) => [
  put('municipality', aMunicipality()),
  put('lesson', aHomeVisit('visit', 'hana', { startMinute: 940 })),
  put('pairing', aPairing('visit', 'silver', { state })),
  put('pairing', aPairing('visit', 'student', { part: 'partner', state: 'asked' })),
  ...volunteerRows(aVolunteer('silver')),
  ...volunteerRows(aMinor('student')),
]
const saying = (answer: 'accepted' | 'declined', who = 'silver') => ({ pairingId: `visit.${who}`, answer })
const silver = anActor('volunteer', 'silver')

describe('The answer of a volunteer', () => {
  test('is given by themselves, or by the coordinator who has them on the telephone', async () => {
    const may = await whoMay(answerPairing, rowsWith('asked'), saying('accepted'), { volunteer: 'silver' })
    expect(may).toEqual(['coordinator', 'volunteer'])
    const others = await whoMay(answerPairing, rowsWith('asked'), saying('accepted'), {
      volunteer: 'student',
    })
    expect(others).toEqual(['coordinator'])
  })

  test.each(['accepted', 'declined'] as const)('is kept: %s', async (answer) => {
    const done = await judged(answerPairing, rowsWith('asked'), saying(answer), silver)
    expect(done.written('pairing', 'visit.silver')).toMatchObject({ state: answer })
    expect(done.changes).toHaveLength(1)
  })

  test('may be no after yes, until the pair is settled', async () => {
    const done = await judged(answerPairing, rowsWith('accepted'), saying('declined'), silver)
    expect(done.written('pairing', 'visit.silver')).toMatchObject({ state: 'declined' })
    expect((await judged(answerPairing, rowsWith('confirmed'), saying('declined'), silver)).said).toBe(
      'pairing-confirmed',
    )
  })

  test('said twice changes nothing', async () => {
    const done = await judged(answerPairing, rowsWith('accepted'), saying('accepted'), silver)
    expect([done.said, done.changes]).toEqual(['applied', []])
  })

  test('a minor may say yes before an adult has: nothing is settled by it', async () => {
    const student = anActor('volunteer', 'student')
    const done = await judged(answerPairing, rowsWith('asked'), saying('accepted', 'student'), student)
    expect(done.written('pairing', 'visit.student')).toMatchObject({ state: 'accepted' })
  })

  test('a yes that would break a rule by now is refused with the rule', async () => {
    const lapsed = rowsWith('asked').filter((one) => one.table !== 'check' || one.row?.kind !== 'training')
    expect((await judged(answerPairing, lapsed, saying('accepted'), silver)).said).toBe('check-missing')
    expect((await judged(answerPairing, lapsed, saying('declined'), silver)).said).toBe('applied')
  })

  test.each([
    ['was taken back', put('pairing', aPairing('visit', 'silver', { state: 'withdrew' })), 'pairing-over'],
    [
      'is about a lesson that is over',
      put('lesson', aLesson('visit', { state: 'cancelled' })),
      'lesson-over',
    ],
  ])('is refused when the question %s', async (_why, change, code) => {
    const done = await judged(answerPairing, [...rowsWith('asked'), change], saying('accepted'), silver)
    expect(done.said).toBe(code)
  })

  test('is no yes for somebody whose use was ended; no is always one', async () => {
    const ended = put('volunteer', aVolunteer('silver', { revokedOn: '2026-11-20' }))
    const before = [...rowsWith('asked'), ended]
    expect((await judged(answerPairing, before, saying('accepted'))).said).toBe('volunteer-revoked')
    expect((await judged(answerPairing, before, saying('declined'))).said).toBe('applied')
  })
})

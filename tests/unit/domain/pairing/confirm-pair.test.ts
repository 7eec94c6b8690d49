import { describe, expect, test } from 'vitest'
import { confirmPair } from '#domain/pairing/confirm-pair.ts'
import type { Part } from '#domain/pairing/pairing.ts'
import { put } from '#domain/rows.ts'
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

const rows = [
  put('municipality', aMunicipality()),
  put('lesson', aHomeVisit('visit', 'hana', { startMinute: 940 })),
  ...volunteerRows(aVolunteer('silver')),
  ...volunteerRows(aVolunteer('neighbour', { generation: 'local' })),
  ...volunteerRows(aMinor('student')),
]
const sending = (...helpers: [string, Part][]) => ({
  lessonId: 'visit',
  helpers: helpers.map(([volunteerId, part]) => ({ volunteerId, part })),
})

describe('Saying who goes', () => {
  test('is for the coordinator', async () => {
    const input = sending(['silver', 'lead'])
    expect(await whoMay(confirmPair, rows, input, { volunteer: 'silver' })).toEqual(['coordinator'])
  })

  test('confirms the helpers, and the lesson with enough of them', async () => {
    const done = await judged(confirmPair, rows, sending(['silver', 'lead'], ['student', 'partner']))
    expect(done.written('pairing', 'visit.silver')).toMatchObject({ part: 'lead', state: 'confirmed' })
    expect(done.written('pairing', 'visit.student')).toMatchObject({ part: 'partner', state: 'confirmed' })
    expect(done.written('lesson', 'visit')).toMatchObject({ state: 'confirmed' })
  })

  test('replaces those who were to go before', async () => {
    const before = [...rows, put('pairing', aPairing('visit', 'neighbour'))]
    const done = await judged(confirmPair, before, sending(['silver', 'lead']))
    expect(done.written('pairing', 'visit.neighbour')).toMatchObject({ state: 'withdrew' })
    expect(done.written('pairing', 'visit.silver')).toMatchObject({ state: 'confirmed' })
  })

  test('the same again changes nothing', async () => {
    const input = sending(['silver', 'lead'])
    const first = await judged(confirmPair, rows, input)
    const again = await judged(confirmPair, [...rows, ...first.changes], input)
    expect(again.changes).toEqual(first.changes)
  })

  test.each([
    ['nobody goes', sending()],
    ['only a trainee goes', sending(['silver', 'trainee'])],
  ])('leaves the lesson open when %s', async (_why, input) => {
    expect((await judged(confirmPair, rows, input)).written('lesson', 'visit')).toMatchObject({
      state: 'open',
    })
  })

  test.each([
    [
      'the lesson is over',
      [put('lesson', aHomeVisit('visit', 'hana', { state: 'held' }))],
      sending(),
      'lesson-over',
    ],
    ['nobody knows the helper', [], sending(['nobody', 'lead']), 'volunteer-unknown'],
    ['a minor would be alone at a home', [], sending(['student', 'lead']), 'minor-alone'],
    [
      'a minor would lead at a home, and the adult only learn',
      [],
      sending(['student', 'lead'], ['silver', 'trainee']),
      'minor-alone',
    ],
    [
      'a minor would have to miss school',
      [put('lesson', aHomeVisit('visit', 'hana', { lessonDay: '2026-11-25', startMinute: 600 }))],
      sending(['silver', 'lead'], ['student', 'partner']),
      'minor-school-hours',
    ],
    [
      'the helper is elsewhere at that time',
      [put('lesson', aLesson('line', { startMinute: 960 })), put('pairing', aPairing('line', 'silver'))],
      sending(['silver', 'lead']),
      'volunteer-double-booked',
    ],
    [
      'the two are not to meet',
      [put('volunteer', aVolunteer('silver', { notTogetherIds: ['neighbour'] }))],
      sending(['silver', 'lead'], ['neighbour', 'partner']),
      'not-together',
    ],
    [
      'a check has lapsed',
      [{ table: 'check' as const, id: 'silver.identity', row: null }],
      sending(['silver', 'lead']),
      'check-missing',
    ],
  ])('is refused when %s', async (_why, changes, input, code) => {
    expect((await judged(confirmPair, [...rows, ...changes], input)).said).toBe(code)
  })

  test.each([
    ['is new there', []],
    ['stands there since before', [put('pairing', aPairing('visit', 'ended'))]],
  ])('is refused for somebody whose use was ended, also who %s', async (_why, more) => {
    const ended = volunteerRows(aVolunteer('ended', { revokedOn: '2026-11-20' }))
    const done = await judged(confirmPair, [...rows, ...ended, ...more], sending(['ended', 'lead']))
    expect(done.said).toBe('volunteer-revoked')
  })

  test('does not count a revoked adult who stands on the lesson: the minor would be alone', async () => {
    const ended = volunteerRows(aVolunteer('ended', { revokedOn: '2026-11-20' }))
    const before = [...rows, ...ended, put('pairing', aPairing('visit', 'ended'))]
    expect((await judged(confirmPair, before, sending(['student', 'partner']))).said).toBe('minor-alone')
  })
})

import { describe, expect, test } from 'vitest'
import { askPairing } from '#domain/pairing/ask-pairing.ts'
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
const asking = (...helpers: [string, Part][]) => ({
  lessonId: 'visit',
  helpers: helpers.map(([volunteerId, part]) => ({ volunteerId, part })),
})

describe('Asking volunteers', () => {
  test('is for the coordinator', async () => {
    const may = await whoMay(askPairing, rows, asking(['silver', 'lead']), { volunteer: 'silver' })
    expect(may).toEqual(['coordinator'])
  })

  test('puts the question to each, and the lesson is not settled by it', async () => {
    const done = await judged(askPairing, rows, asking(['silver', 'lead'], ['student', 'partner']))
    expect(done.written('pairing', 'visit.silver')).toMatchObject({ part: 'lead', state: 'asked' })
    expect(done.written('pairing', 'visit.student')).toMatchObject({ part: 'partner', state: 'asked' })
    expect(done.written('lesson', 'visit')).toBeUndefined()
  })

  test('leaves what somebody said already, and asks again who declined', async () => {
    const before = [
      ...rows,
      put('pairing', aPairing('visit', 'silver', { state: 'accepted' })),
      put('pairing', aPairing('visit', 'neighbour', { state: 'declined' })),
    ]
    const done = await judged(askPairing, before, asking(['silver', 'lead'], ['neighbour', 'partner']))
    expect(done.changes.map((one) => one.id)).toEqual(['visit.neighbour'])
    expect(done.written('pairing', 'visit.neighbour')).toMatchObject({ state: 'asked' })
  })

  test('a student is asked for a home with an adult or after one, never alone and never as its lead', async () => {
    const said = async (before: typeof rows, ...helpers: [string, Part][]) =>
      (await judged(askPairing, before, asking(...helpers))).said
    const standing = (state: 'asked' | 'declined', part: Part = 'lead') => [
      ...rows,
      put('pairing', aPairing('visit', 'silver', { state, part })),
    ]
    expect(await said(rows, ['student', 'partner'])).toBe('minor-alone')
    expect(await said(rows, ['student', 'lead'])).toBe('minor-leads')
    expect(await said(rows, ['student', 'lead'], ['silver', 'partner'])).toBe('minor-leads')
    expect(await said(standing('asked'), ['student', 'partner'])).toBe('applied')
    expect(await said(standing('declined'), ['student', 'partner'])).toBe('minor-alone')
    expect(await said(standing('asked', 'trainee'), ['student', 'partner'])).toBe('minor-alone')
  })

  test('a trainee is asked though they teach no topic of it, a partner is not', async () => {
    const learning = aVolunteer('learning', { skills: [] })
    const before = [...rows, ...volunteerRows(learning)]
    const trainee = await judged(askPairing, before, asking(['silver', 'lead'], ['learning', 'trainee']))
    expect(trainee.written('pairing', 'visit.learning')).toMatchObject({ part: 'trainee', state: 'asked' })
    const partner = await judged(askPairing, before, asking(['silver', 'lead'], ['learning', 'partner']))
    expect(partner.said).toBe('skill-missing')
  })

  test('the same again changes nothing', async () => {
    const first = await judged(askPairing, rows, asking(['silver', 'lead']))
    const again = await judged(askPairing, [...rows, ...first.changes], asking(['silver', 'lead']))
    expect(again.said).toBe('applied')
    expect(again.changes).toEqual([])
  })

  test('nobody is asked for two lessons at the same time', async () => {
    const other = put('lesson', aLesson('other', { startMinute: 960 }))
    const before = [...rows, other, put('pairing', aPairing('other', 'silver', { state: 'asked' }))]
    expect((await judged(askPairing, before, asking(['silver', 'lead']))).said).toBe(
      'volunteer-double-booked',
    )
  })

  test('a student without consent is not asked in vain', async () => {
    const papers = rows.filter((one) => one.table !== 'check' || one.row?.kind !== 'guardian-consent')
    const input = asking(['silver', 'lead'], ['student', 'partner'])
    expect((await judged(askPairing, papers, input)).said).toBe('minor-consent')
  })

  test.each([
    ['the lesson is over', [put('lesson', aLesson('visit', { state: 'held' }))], 'lesson-over'],
    [
      'nobody of that name is known',
      [{ table: 'volunteer' as const, id: 'silver', row: null }],
      'volunteer-unknown',
    ],
  ])('is refused when %s', async (_why, changes, code) => {
    expect((await judged(askPairing, [...rows, ...changes], asking(['silver', 'lead']))).said).toBe(code)
  })

  test('somebody whose use was ended is asked nothing', async () => {
    const ended = volunteerRows(aVolunteer('ended', { revokedOn: '2026-11-20' }))
    expect((await judged(askPairing, [...rows, ...ended], asking(['ended', 'lead']))).said).toBe(
      'volunteer-revoked',
    )
  })
})

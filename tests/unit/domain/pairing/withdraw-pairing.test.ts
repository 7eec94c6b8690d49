import { describe, expect, test } from 'vitest'
import { withdrawPairing } from '#domain/pairing/withdraw-pairing.ts'
import { put } from '#domain/rows.ts'
import { judged, whoMay } from '../judging.ts'
import { aHomeVisit, aMinor, aPairing, aVolunteer, volunteerRows } from '../sample-rows.ts'

const rows = [
  put('lesson', aHomeVisit('visit', 'hana', { startMinute: 940, state: 'confirmed' })),
  put('pairing', aPairing('visit', 'silver')),
  put('pairing', aPairing('visit', 'student', { part: 'partner' })),
  ...volunteerRows(aVolunteer('silver')),
  ...volunteerRows(aVolunteer('neighbour')),
  ...volunteerRows(aMinor('student')),
]
const input = { pairingId: 'visit.silver' }

describe('A helper who cannot come', () => {
  test('says so themselves, or the coordinator does', async () => {
    expect(await whoMay(withdrawPairing, rows, input, { volunteer: 'silver' })).toEqual([
      'coordinator',
      'volunteer',
    ])
    expect(await whoMay(withdrawPairing, rows, input, { volunteer: 'student', learner: 'hana' })).toEqual([
      'coordinator',
    ])
  })

  test('the last adult: the lesson needs people again and the minor is no longer confirmed', async () => {
    const done = await judged(withdrawPairing, rows, input)
    expect(done.written('pairing', 'visit.silver')).toMatchObject({ state: 'withdrew' })
    expect(done.written('pairing', 'visit.student')).toMatchObject({ state: 'accepted' })
    expect(done.written('lesson', 'visit')).toMatchObject({ state: 'open' })
  })

  test('one of two adults: the other goes on with the minor', async () => {
    const more = [...rows, put('pairing', aPairing('visit', 'neighbour', { part: 'partner' }))]
    const done = await judged(withdrawPairing, more, input)
    expect(done.written('pairing', 'visit.student')).toBeUndefined()
    expect(done.written('lesson', 'visit')).toMatchObject({ state: 'confirmed' })
  })

  test.each([
    ['has withdrawn', [put('pairing', aPairing('visit', 'silver', { state: 'withdrew' }))]],
    ['has declined', [put('pairing', aPairing('visit', 'silver', { state: 'declined' }))]],
    [
      'comes after the lesson is over',
      [put('lesson', aHomeVisit('visit', 'hana', { startMinute: 940, state: 'held' }))],
    ],
    ['was never asked', [{ table: 'pairing' as const, id: 'visit.silver', row: null }]],
  ])('is told so when the helper %s', async (_why, changes) => {
    expect((await judged(withdrawPairing, [...rows, ...changes], input)).said).toBe('pairing-over')
  })
})

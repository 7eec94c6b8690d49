import { describe, expect, test } from 'vitest'
import { factIn } from '#domain/mutation.ts'
import { sendAgainHeld } from '#domain/mutations.ts'
import { put } from '#domain/rows.ts'
import { judged, whoMay } from '../judging.ts'
import { aHeld, aHomeVisit, aMinor, aMunicipality, aPairing, NOW, volunteerRows } from '../sample-rows.ts'

const came = {
  id: 'fact-1',
  lessonId: 'visit',
  personKind: 'learner',
  personId: 'hana',
  mark: 'present',
  at: NOW,
}
const held = { ...aHeld('held.tablet.1'), input: came }
const rows = [put('held', held), put('lesson', aHomeVisit('visit', 'hana'))]
const again = { heldId: 'held.tablet.1', name: 'attendance.record@1', input: came }

describe('A held change that the desk sends again', () => {
  test('is made in the name of the coordinator, and waits no longer', async () => {
    expect(await whoMay(sendAgainHeld, rows, again)).toEqual(['coordinator'])
    const done = await judged(sendAgainHeld, rows, again)
    expect(done.written('attendance', 'fact-1')).toMatchObject({
      personId: 'hana',
      authorId: 'account-coordinator',
    })
    expect(done.written('held', 'held.tablet.1')).toMatchObject({
      state: 'sent-again',
      decidedBy: 'account-coordinator',
      authorId: 'account-x',
    })
  })

  test('a fact stays a fact: it is accepted and flagged, not refused', () => {
    expect(factIn(sendAgainHeld, again)).toBe(true)
    const promise = { ...again, name: 'pairing.confirm@1', input: { lessonId: 'visit', helpers: [] } }
    expect(factIn(sendAgainHeld, promise)).toBe(false)
  })

  test('a promise that would leave a minor alone is refused here as everywhere', async () => {
    const helpers = [{ volunteerId: 'student', part: 'lead' }]
    const input = { lessonId: 'visit', helpers }
    const waiting = { ...aHeld('held.tablet.1'), mutation: 'pairing.confirm@1', input }
    const town = [
      put('municipality', aMunicipality()),
      put('held', waiting),
      put('lesson', aHomeVisit('visit', 'hana')),
      ...volunteerRows(aMinor('student')),
    ]
    const said = await judged(sendAgainHeld, town, { heldId: held.id, name: 'pairing.confirm@1', input })
    expect(said.said).toBe('minor-alone')
    expect(said.changes).toEqual([])
  })

  test('may be corrected, but not turned into something else', async () => {
    const corrected = await judged(sendAgainHeld, rows, { ...again, input: { ...came, mark: 'absent' } })
    expect(corrected.written('attendance', 'fact-1')?.mark).toBe('absent')
    const other = { ...again, name: 'pairing.withdraw@1', input: { pairingId: 'visit.silver' } }
    const pairing = put('pairing', aPairing('visit', 'silver'))
    expect((await judged(sendAgainHeld, [...rows, pairing], other)).said).toBe('held-differs')
  })

  test.each([
    ['of a kind nobody knows', { ...again, name: 'attendance.record@9' }],
    ['that cannot be read', { ...again, input: { id: 'fact-1' } }],
  ])('input %s goes on waiting', async (_what, input) => {
    expect(await judged(sendAgainHeld, rows, input)).toMatchObject({ said: 'malformed', changes: [] })
  })

  test('is sent again once', async () => {
    const decided = [put('held', { ...held, state: 'sent-again' as const })]
    expect((await judged(sendAgainHeld, decided, again)).said).toBe('held-decided')
  })
})

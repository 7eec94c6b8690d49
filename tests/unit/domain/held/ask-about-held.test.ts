import { describe, expect, test } from 'vitest'
import { askAboutHeld } from '#domain/held/ask-about-held.ts'
import { put } from '#domain/rows.ts'
import { judged, whoMay } from '../judging.ts'
import { aHeld } from '../sample-rows.ts'

const author = {
  id: 'account-x',
  role: 'volunteer' as const,
  subjectId: 'silver',
  contactId: 'contact-silver',
  state: 'active' as const,
}
const rows = [put('held', aHeld('held.tablet.1')), put('account', author)]
const input = { heldId: 'held.tablet.1', callId: 'call-1' }

describe('Asking whoever typed a change that waits', () => {
  test('the coordinator gets a call to make to them, and the change goes on waiting', async () => {
    expect(await whoMay(askAboutHeld, rows, input)).toEqual(['coordinator'])
    const done = await judged(askAboutHeld, rows, input)
    expect(done.written('held', 'held.tablet.1')?.state).toBe('asked')
    expect(done.written('call', 'call-1')).toMatchObject({
      kind: 'ask-author',
      aboutTable: 'held',
      aboutId: 'held.tablet.1',
      contactId: 'contact-silver',
      state: 'open',
    })
  })

  test('asking twice makes one call', async () => {
    const asked = [put('held', { ...aHeld('held.tablet.1'), state: 'asked' as const })]
    expect(await judged(askAboutHeld, asked, input)).toMatchObject({ said: 'applied', changes: [] })
  })

  test('what was decided is not asked about', async () => {
    const decided = [put('held', { ...aHeld('held.tablet.1'), state: 'sent-again' as const })]
    expect((await judged(askAboutHeld, decided, input)).said).toBe('held-decided')
  })
})

import { describe, expect, test } from 'vitest'
import { setAsideHeld } from '#domain/held/set-aside-held.ts'
import { mutationNamed } from '#domain/mutations.ts'
import { put } from '#domain/rows.ts'
import { judged, whoMay } from '../judging.ts'
import { aHeld, NOW } from '../sample-rows.ts'

const rows = [put('held', aHeld('held.tablet.1'))]
const input = { heldId: 'held.tablet.1', reason: '二重に届いたため' }

describe('A change that waits for a person', () => {
  test('is set aside by the coordinator, who says why', async () => {
    expect(await whoMay(setAsideHeld, rows, input)).toEqual(['coordinator'])
    const done = await judged(setAsideHeld, rows, input)
    expect(done.written('held', 'held.tablet.1')).toEqual({
      ...aHeld('held.tablet.1'),
      state: 'set-aside',
      reason: '二重に届いたため',
      decidedBy: 'account-coordinator',
      decidedAt: NOW,
    })
  })

  test('is decided once: a second coordinator is told so', async () => {
    const aside = [put('held', { ...aHeld('held.tablet.1'), state: 'set-aside' as const })]
    expect((await judged(setAsideHeld, aside, input)).said).toBe('held-decided')
  })

  test('is refused when nothing waits under this name', async () => {
    expect((await judged(setAsideHeld, [], input)).said).toBe('held-unknown')
  })

  test('a tablet of an earlier release sets aside without a reason, and is understood', () => {
    const earlier = mutationNamed('held.set-aside@1')
    expect(earlier?.input.parse({ heldId: 'held.tablet.1' })).toEqual({ heldId: 'held.tablet.1', reason: '' })
  })
})

import { describe, expect, test } from 'vitest'
import { setAsideHeld } from '#domain/held/set-aside-held.ts'
import { put } from '#domain/rows.ts'
import { judged, whoMay } from '../judging.ts'
import { aHeld } from '../sample-rows.ts'

const rows = [put('held', aHeld('held.tablet.1'))]
const input = { heldId: 'held.tablet.1' }

describe('A change that waits for a person', () => {
  test('is set aside by the coordinator', async () => {
    expect(await whoMay(setAsideHeld, rows, input)).toEqual(['coordinator'])
    const done = await judged(setAsideHeld, rows, input)
    expect(done.written('held', 'held.tablet.1')).toEqual({ ...aHeld('held.tablet.1'), state: 'set-aside' })
  })

  test('may be set aside twice without harm', async () => {
    const aside = [put('held', { ...aHeld('held.tablet.1'), state: 'set-aside' as const })]
    expect((await judged(setAsideHeld, aside, input)).said).toBe('applied')
  })

  test('is refused when nothing waits under this name', async () => {
    expect((await judged(setAsideHeld, [], input)).said).toBe('held-unknown')
  })
})

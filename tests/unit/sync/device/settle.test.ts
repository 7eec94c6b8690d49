import { describe, expect, test } from 'vitest'
import type { OutboxItem } from '#sync/device/device-store.ts'
import { settled, toSendAgain } from '#sync/device/settle.ts'
import { NOTHING } from '#sync/protocol.ts'
import { NOW } from '../../domain/sample-rows.ts'

const TEN_YEARS_FAST = '2036-11-20T01:00:00.000Z'
const full = { code: 'class-full', about: ['line'], sentence: '満席です。' }

const item = (more: Partial<OutboxItem> = {}): OutboxItem => ({
  id: 1,
  name: 'attendance.record@1',
  input: {},
  madeAt: TEN_YEARS_FAST,
  author: 'account-silver',
  state: 'pending',
  before: [{ table: 'call', id: 'x', row: null }],
  refusal: null,
  flags: ['not-booked'],
  settledAt: null,
  ...more,
})

describe('A change the hub has decided', () => {
  test('was decided when the hub says so, whatever the clock of the device says', () => {
    expect(settled(item(), { id: 1, outcome: 'applied' }, NOW).settledAt).toBe(NOW)
  })

  test('contradicts what the hub says it contradicts, not what the device had thought', () => {
    expect(settled(item(), { id: 1, outcome: 'applied', flags: ['clock'] }, NOW).flags).toEqual(['clock'])
    expect(settled(item(), { id: 1, outcome: 'applied' }, NOW).flags).toEqual([])
  })

  test('keeps the reason for which it was refused, and no image of the rows before it', () => {
    const refused = settled(item(), { id: 1, outcome: 'refused', refusal: full }, NOW)
    expect(refused).toMatchObject({ state: 'refused', refusal: full, before: [] })
  })

  test.each(['refused', 'set-aside'] as const)(
    'that is %s stays so when a restored hub takes its number',
    (state) => {
      const before = item({ state, refusal: full, settledAt: NOW, before: [] })
      const again = toSendAgain(before)
      expect(again).toMatchObject({ state: 'pending', stays: state })
      expect(settled(again, { id: 1, outcome: 'applied', flags: [NOTHING] }, TEN_YEARS_FAST)).toEqual(before)
    },
  )

  test('is what the hub says after all when it ran the first sending, which came late', () => {
    const again = toSendAgain(item({ state: 'refused', refusal: full, settledAt: NOW }))
    expect(settled(again, { id: 1, outcome: 'applied' }, NOW)).toMatchObject({
      state: 'applied',
      refusal: null,
    })
  })

  test.each(['applied', 'held'] as const)('that is %s is decided anew by a restored hub', (state) => {
    const again = toSendAgain(item({ state, settledAt: NOW }))
    expect(again).toMatchObject({ state: 'pending', settledAt: null })
    expect(settled(again, { id: 1, outcome: 'refused', refusal: full }, NOW).state).toBe('refused')
  })
})

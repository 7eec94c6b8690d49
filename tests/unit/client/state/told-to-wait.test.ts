import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { hearToWait, toldToWait } from '#client/state/told-to-wait.ts'

const NOW = Date.parse('2026-11-20T01:00:00.000Z')

beforeEach(() => vi.useFakeTimers({ now: NOW }))
afterEach(() => {
  vi.runAllTimers()
  vi.useRealTimers()
})

test('a refusal says until when to wait, and is forgotten then', () => {
  hearToWait({ code: 'too-many', retryAfterSeconds: 90 })
  expect(toldToWait.value).toBe('2026-11-20T01:01:30.000Z')
  vi.advanceTimersByTime(89_999)
  expect(toldToWait.value).not.toBeNull()
  vi.advanceTimersByTime(1)
  expect(toldToWait.value).toBeNull()
})

test('of two the longer counts, whichever came first', () => {
  hearToWait({ retryAfterSeconds: 10 })
  hearToWait({ retryAfterSeconds: 900 })
  hearToWait({ retryAfterSeconds: 10 })
  vi.advanceTimersByTime(60_000)
  expect(toldToWait.value).toBe('2026-11-20T01:15:00.000Z')
})

test.each([null, 'a proxy’s own page', {}, { retryAfterSeconds: '60' }, { retryAfterSeconds: -1 }])(
  'what says no time says nothing: %j',
  (body) => {
    hearToWait(body)
    expect(toldToWait.value).toBeNull()
  },
)

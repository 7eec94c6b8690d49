import { describe, expect, test } from 'vitest'
import { rate } from '../../../../src/server/access/rate.ts'

describe('how often an address may come', () => {
  test('the limit is used up at once, and one comes back with time', () => {
    const limit = rate(3, 60)
    expect([0, 0, 0].map((ms) => limit.take('a', ms))).toEqual([0, 0, 0])
    expect(limit.take('a', 0)).toBe(20)
    expect(limit.take('a', 19_999)).toBeCloseTo(0.001)
    expect(limit.take('a', 20_001)).toBe(0)
  })

  test('one address does not use up what is another’s', () => {
    const limit = rate(1, 60)
    expect([limit.take('a', 0), limit.take('b', 0)]).toEqual([0, 0])
    expect(limit.take('a', 0)).toBeGreaterThan(0)
  })

  test('a long pause saves up no more than the limit', () => {
    const limit = rate(2, 60)
    limit.take('a', 0)
    const hour = 3_600_000
    expect([limit.take('a', hour), limit.take('a', hour)]).toEqual([0, 0])
    expect(limit.take('a', hour)).toBe(30)
  })

  test('a clock set back lets nobody in sooner', () => {
    const limit = rate(1, 60)
    limit.take('a', 1_000_000)
    expect(limit.take('a', 0)).toBe(60)
  })
})

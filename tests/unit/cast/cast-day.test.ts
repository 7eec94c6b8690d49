import { describe, expect, it } from 'vitest'
import { castDay } from '#cast/cast-day.ts'

describe('the days of the cast', () => {
  it('counts weekdays over the weekend, forwards and back', () => {
    expect(castDay('2026-11-20', 'w1')).toBe('2026-11-23')
    expect(castDay('2026-11-23', 'w-1')).toBe('2026-11-20')
    expect(castDay('2026-11-22', 'w10')).toBe('2026-12-04')
  })

  it('never takes today for the next or the last Saturday', () => {
    expect(castDay('2026-11-21', 's1')).toBe('2026-11-28')
    expect(castDay('2026-11-21', 's-1')).toBe('2026-11-14')
    expect(castDay('2026-11-21', 'today')).toBe('2026-11-21')
  })

  it('puts the vehicle on Mondays, Wednesdays and Fridays alone', () => {
    expect(['v1', 'v2', 'v3'].map((ref) => castDay('2028-02-28', ref as 'v1'))).toEqual([
      '2028-03-01',
      '2028-03-03',
      '2028-03-06',
    ])
  })
})

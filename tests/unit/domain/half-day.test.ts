import { expect, it, test } from 'vitest'
import { dayOfHalfDay, HalfDay, halfDayOf, halfDaysAhead, isMorning } from '#domain/half-day.ts'

it('a half-day is made of a day and a half, and taken apart again', () => {
  const morning = halfDayOf('2026-11-24', 'am')
  expect(morning).toBe('2026-11-24.am')
  expect([dayOfHalfDay(morning), isMorning(morning)]).toEqual(['2026-11-24', true])
  expect(isMorning(halfDayOf('2026-11-24', 'pm'))).toBe(false)
})

it('one may wish for half-days from tomorrow on, mornings first', () => {
  expect(halfDaysAhead('2026-11-30', 2)).toEqual([
    '2026-12-01.am',
    '2026-12-01.pm',
    '2026-12-02.am',
    '2026-12-02.pm',
  ])
  expect(halfDaysAhead('2026-11-30', 0)).toEqual([])
})

test.each(['2026-11-24', '2026-11-24.AM', '2026-11-24.evening', ' 2026-11-24.am'])(
  '%j is no half-day',
  (text) => {
    expect(HalfDay.safeParse(text).success).toBe(false)
  },
)

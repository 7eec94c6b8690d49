import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  addDays,
  Day,
  daysBetween,
  fiscalYear,
  instantOf,
  mondayOf,
  tokyoDay,
  tokyoMinute,
  weekday,
} from '#domain/day.ts'

const someDay = fc.integer({ min: -30_000, max: 60_000 }).map((days) => addDays('1970-01-01', days))

test.each([
  ['2026-11-22', 0],
  ['2026-11-25', 3],
  ['2026-11-28', 6],
  ['1969-12-31', 3],
])('%s is weekday %i, Sunday being 0', (day, expected) => {
  expect(weekday(day)).toBe(expected)
})

test.each([
  ['2026-11-23', '2026-11-23'],
  ['2026-11-25', '2026-11-23'],
  ['2026-11-29', '2026-11-23'],
  ['2027-01-01', '2026-12-28'],
])('the week of %s began on Monday %s', (day, monday) => {
  expect(mondayOf(day)).toBe(monday)
})

test.each([
  ['2026-02-28', 1, '2026-03-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-03-01', -1, '2026-02-28'],
])('%s plus %i is %s', (day, days, expected) => {
  expect(addDays(day, days)).toBe(expected)
})

test.each([
  ['2026-03-31', 2025],
  ['2026-04-01', 2026],
  ['2026-12-31', 2026],
  ['2027-03-31', 2026],
])('%s belongs to fiscal year %i', (day, year) => {
  expect(fiscalYear(day)).toBe(year)
})

describe('Tokyo time', () => {
  test.each([
    ['2026-11-24T14:59:59.999Z', '2026-11-24', 1439],
    ['2026-11-24T15:00:00.000Z', '2026-11-25', 0],
    ['2026-11-25T01:30:00.000Z', '2026-11-25', 630],
    ['2026-12-31T15:00:00.000Z', '2027-01-01', 0],
  ])('%s is %s, minute %i', (instant, day, minute) => {
    expect([tokyoDay(instant), tokyoMinute(instant)]).toEqual([day, minute])
  })

  it('a minute past midnight of the next day is 24:01 of this one', () => {
    expect(instantOf('2026-11-25', 1441)).toBe(instantOf('2026-11-26', 1))
  })

  it('every minute of a day leads back to the same day and minute, in summer and winter', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 1439 }), (day, minute) => {
        fc.pre(day >= '1970-01-02')
        const instant = instantOf(day, minute)
        expect([tokyoDay(instant), tokyoMinute(instant)]).toEqual([day, minute])
      }),
    )
  })
})

it('days added are days between', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
      expect(daysBetween(day, addDays(day, days))).toBe(days)
    }),
  )
})

test.each(['2026-02-29', '2026-13-01', '20261125', '2026-11-25T00:00:00Z', ''])('%j is no day', (text) => {
  expect(Day.safeParse(text).success).toBe(false)
})

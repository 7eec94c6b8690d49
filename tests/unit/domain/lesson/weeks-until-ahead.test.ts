import { expect, test } from 'vitest'
import { addDays, weekday } from '#domain/day.ts'
import { weeksUntilAhead } from '#domain/lesson/weeks-until-ahead.ts'

test.each([
  [['2022-01-24', '2022-03-22'], '2026-11-20'],
  [['2026-11-19'], '2026-11-20'],
  [['2026-11-13'], '2026-11-20'],
  [['2025-12-29'], '2026-12-31'],
])('a table whose first day of %j is past is moved to just after %s, on its weekday', (days, today) => {
  const first = [...days].sort()[0] ?? ''
  const moved = addDays(first, 7 * weeksUntilAhead(days, today))
  expect(moved > today && moved <= addDays(today, 7)).toBe(true)
  expect(weekday(moved)).toBe(weekday(first))
})

test('a table with a day still to come is not moved, nor one without days', () => {
  expect(weeksUntilAhead(['2022-01-24', '2026-11-20'], '2026-11-20')).toBe(0)
  expect(weeksUntilAhead([], '2026-11-20')).toBe(0)
})

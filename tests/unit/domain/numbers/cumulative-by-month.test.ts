import { expect, it } from 'vitest'
import { attendancesTotal } from '#domain/numbers/attendances-total.ts'
import { cumulativeByMonth } from '#domain/numbers/cumulative-by-month.ts'
import { lesson } from '../rules/plan-builder.ts'
import { facts, marked } from './facts-builder.ts'

const days = [
  '2026-03-31',
  '2026-04-01',
  '2026-04-30',
  '2026-12-31',
  '2027-01-01',
  '2027-03-31',
  '2027-04-01',
]
const all = facts({
  lessons: days.map((lessonDay) => lesson(lessonDay, { lessonDay })),
  attendances: days.map((day) => marked(day, 'l')),
})
const months = cumulativeByMonth(all, 2026)

it('runs from April to March', () => {
  expect(months).toHaveLength(12)
  expect([months[0]?.month, months[8]?.month, months[9]?.month, months[11]?.month]).toEqual([
    '2026-04',
    '2026-12',
    '2027-01',
    '2027-03',
  ])
})

it('adds month to month, and stays level in months without lessons', () => {
  expect(months.map(({ attendances }) => attendances)).toEqual([2, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 1])
  expect(months.map(({ total }) => total)).toEqual([2, 2, 2, 2, 2, 2, 2, 2, 3, 4, 4, 5])
})

it('ends at the figure told for the whole year', () => {
  expect(months.at(-1)?.total).toBe(attendancesTotal(all, '2027-03-31'))
})

import { expect, test } from 'vitest'
import { attendancesTotal } from '#domain/numbers/attendances-total.ts'
import { lesson } from '../rules/plan-builder.ts'
import { facts, marked } from './facts-builder.ts'

const days = ['2026-03-31', '2026-04-01', '2026-11-25', '2027-03-31', '2027-04-01']
const all = facts({
  lessons: days.map((lessonDay) => lesson(lessonDay, { lessonDay })),
  attendances: days.map((day) => marked(day, 'l')),
})

test.each([
  ['2026-03-31', 1],
  ['2026-04-01', 1],
  ['2026-11-24', 1],
  ['2026-11-25', 2],
  ['2027-03-31', 3],
  ['2027-04-01', 1],
])('up to %s the fiscal year counts %i', (day, count) => {
  expect(attendancesTotal(all, day)).toBe(count)
})

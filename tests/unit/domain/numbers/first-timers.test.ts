import { expect, it } from 'vitest'
import { firstTimers } from '#domain/numbers/first-timers.ts'
import { booking, lesson } from '../rules/plan-builder.ts'
import { facts, marked } from './facts-builder.ts'

const all = facts({
  lessons: [lesson('spring', { lessonDay: '2026-04-10' }), lesson('autumn', { lessonDay: '2026-11-25' })],
  bookings: [booking('autumn', 'couple', { seats: 2 })],
  attendances: [
    marked('autumn', 'regular'),
    marked('spring', 'regular'),
    marked('spring', 'late', 'absent'),
    marked('autumn', 'late'),
    marked('autumn', 'couple'),
  ],
})

it('counts only those whose very first lesson it was', () => {
  expect(firstTimers(all, '2026-11-01', '2026-11-30')).toBe(3)
  expect(firstTimers(all, '2026-04-01', '2026-04-30')).toBe(1)
  expect(firstTimers(all, '2026-05-01', '2026-10-31')).toBe(0)
})

import { expect, it, test } from 'vitest'
import type { Mark } from '#domain/attendance/attendance.ts'
import { attendancesSoFar } from '#domain/numbers/attendances-so-far.ts'
import { booking, lesson } from '../rules/plan-builder.ts'
import { facts, helperMarked, marked } from './facts-builder.ts'

test.each<[Mark, number]>([
  ['present', 1],
  ['absent', 0],
  ['undone', 0],
])('a learner marked %s counts %i', (mark, count) => {
  const given = {
    lessons: [lesson('a')],
    bookings: [booking('a', 'l')],
    attendances: [marked('a', 'l', mark)],
  }
  expect(attendancesSoFar(facts(given))).toBe(count)
})

it('counts a learner once for each lesson, and a couple twice', () => {
  const given = {
    lessons: [lesson('a'), lesson('b')],
    bookings: [booking('a', 'l', { seats: 2 }), booking('b', 'l')],
    attendances: [marked('a', 'l'), marked('b', 'l')],
  }
  expect(attendancesSoFar(facts(given))).toBe(3)
})

it('counts somebody who came without a booking', () => {
  expect(attendancesSoFar(facts({ lessons: [lesson('a')], attendances: [marked('a', 'l')] }))).toBe(1)
})

it('counts who was there although the lesson was cancelled', () => {
  const lessons = [lesson('a', { state: 'cancelled' })]
  expect(attendancesSoFar(facts({ lessons, attendances: [marked('a', 'l')] }))).toBe(1)
})

it('does not count helpers, nor a booking nobody recorded, nor lessons elsewhere', () => {
  const given = {
    lessons: [lesson('a')],
    bookings: [booking('a', 'l', { state: 'attended' })],
    attendances: [helperMarked('a', 'v', 'present', 0), marked('elsewhere', 'l')],
  }
  expect(attendancesSoFar(facts(given))).toBe(0)
})

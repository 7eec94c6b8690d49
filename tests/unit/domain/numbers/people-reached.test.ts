import { expect, it } from 'vitest'
import { peopleReached } from '#domain/numbers/people-reached.ts'
import { booking, lesson } from '../rules/plan-builder.ts'
import { facts, marked } from './facts-builder.ts'

const lessons = [lesson('a'), lesson('b')]

it('counts a learner who came twice once', () => {
  expect(
    peopleReached(facts({ lessons, attendances: [marked('a', 'l'), marked('b', 'l'), marked('b', 'm')] })),
  ).toBe(2)
})

it('counts a learner who once came as a couple two, not three', () => {
  const bookings = [booking('a', 'l', { seats: 2 }), booking('b', 'l')]
  expect(peopleReached(facts({ lessons, bookings, attendances: [marked('a', 'l'), marked('b', 'l')] }))).toBe(
    2,
  )
})

it('does not count who never came', () => {
  expect(peopleReached(facts({ lessons, attendances: [marked('a', 'l', 'absent')] }))).toBe(0)
})

import { expect, it } from 'vitest'
import { noShowRate } from '#domain/numbers/no-show-rate.ts'
import { booking, lesson } from '../rules/plan-builder.ts'
import { facts, marked } from './facts-builder.ts'

const lessons = [lesson('a')]

it('is the share of the absent among those who were recorded', () => {
  const attendances = [marked('a', 'l', 'absent'), marked('a', 'm'), marked('a', 'n'), marked('a', 'o')]
  const bookings = [booking('a', 'nobody-wrote-down')]
  expect(noShowRate(facts({ lessons, bookings, attendances }))).toBe(0.25)
})

it('a couple that stays away is two persons', () => {
  const bookings = [booking('a', 'l', { seats: 2 }), booking('a', 'm')]
  expect(
    noShowRate(facts({ lessons, bookings, attendances: [marked('a', 'l', 'absent'), marked('a', 'm')] })),
  ).toBe(2 / 3)
})

it('is unknown while nobody was recorded', () => {
  expect(noShowRate(facts({ lessons }))).toBeNull()
})

import { describe, expect, test } from 'vitest'
import type { Settlement } from '#client/queries/settlement-of.ts'
import { entryState, entryStatus, isOpen } from '#client/simple/my-bookings/say-entry-state.ts'
import { aBooking, aLesson } from '../../../domain/sample-rows.ts'

const entryOf = (booking: ReturnType<typeof aBooking>, lesson = aLesson('line')) => ({
  kind: 'booking' as const,
  id: booking.id,
  number: booking.number,
  request: undefined,
  booking,
  lesson,
  visitorNames: [],
  settlement: undefined as Settlement | undefined,
})

describe('What a resident reads about a booking', () => {
  test('who gave up a seat reads that they gave it up, not that the class was called off', () => {
    const given = entryOf(aBooking('line', 'hana', { state: 'cancelled' }))
    expect(entryState(given)).toBe('withdrawn')
    expect(isOpen(given)).toBe(false)
  })

  test('of a class that was called off they read just that', () => {
    const off = entryOf(
      aBooking('line', 'hana', { state: 'cancelled' }),
      aLesson('line', { state: 'cancelled' }),
    )
    expect(entryState(off)).toBe('cancelled')
  })

  test('a place in the queue may still be given up', () => {
    const waiting = entryOf(aBooking('line', 'hana', { state: 'waitlisted', position: 1 }))
    expect(entryState(waiting)).toBe('waitlisted')
    expect(isOpen(waiting)).toBe(true)
  })

  test.each([
    ['asking', 'pending', 'simple.slip.kept'],
    ['asking', 'refused', 'simple.slip.refused'],
    ['asking', 'held', 'simple.slip.refused'],
    ['asking', 'applied', 'simple.state.booked'],
    ['giving-up', 'pending', 'simple.mine.give-up-kept'],
    ['giving-up', 'refused', 'simple.state.booked'],
  ] as const)('of %s that is %s they read %s', (about, state, key) => {
    const entry = { ...entryOf(aBooking('line', 'hana')), settlement: { about, state, sentence: '' } }
    expect(entryStatus(entry).key).toBe(key)
  })
})

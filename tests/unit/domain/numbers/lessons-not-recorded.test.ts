import { expect, test } from 'vitest'
import type { Facts } from '#domain/numbers/facts.ts'
import { lessonsNotRecorded } from '#domain/numbers/lessons-not-recorded.ts'
import { booking, lesson } from '../rules/plan-builder.ts'
import { facts, marked } from './facts-builder.ts'

const AT_17 = '2026-11-25T08:00:00.000Z'
const bookings = [booking('a', 'l'), booking('a', 'm')]
const lessons = [lesson('a', { state: 'confirmed' })]

test.each<[string, string, Partial<Facts>, boolean]>([
  ['a lesson that just ended without marks is to be recorded', AT_17, { lessons, bookings }, true],
  ['a lesson still running is not', '2026-11-25T07:59:59.999Z', { lessons, bookings }, false],
  [
    'one learner without a mark is enough',
    AT_17,
    { lessons, bookings, attendances: [marked('a', 'l')] },
    true,
  ],
  [
    'present and absent are both records',
    AT_17,
    { lessons, bookings, attendances: [marked('a', 'l'), marked('a', 'm', 'absent')] },
    false,
  ],
  [
    'an undone mark is to be recorded again',
    AT_17,
    { lessons, bookings: bookings.slice(0, 1), attendances: [marked('a', 'l', 'undone')] },
    true,
  ],
  ['a lesson without bookings has nothing to record', AT_17, { lessons }, false],
  [
    'who cancelled need not be recorded',
    AT_17,
    { lessons, bookings: [booking('a', 'l', { state: 'cancelled' })] },
    false,
  ],
  [
    'a cancelled lesson has nothing to record',
    AT_17,
    { lessons: [lesson('a', { state: 'cancelled' })], bookings },
    false,
  ],
])('%s', (_title, now, given, isFound) => {
  expect(lessonsNotRecorded(facts(given), now).map(({ id }) => id)).toEqual(isFound ? ['a'] : [])
})

import { expect, test } from 'vitest'
import { minutesLeft, sayClock, secondsLeft } from '#client/desk/devices/seconds-left.ts'

const UNTIL = '2026-11-20T03:10:00.000Z'
const leftAt = (now: string): number => secondsLeft(UNTIL, Date.parse(now))

test('a code counts down to nothing and no further', () => {
  expect(leftAt('2026-11-20T03:00:00.000Z')).toBe(600)
  expect(leftAt('2026-11-20T03:09:59.001Z')).toBe(1)
  expect(leftAt(UNTIL)).toBe(0)
  expect(leftAt('2026-11-20T04:00:00.000Z')).toBe(0)
})

test.each([
  [600, '10:00', 10],
  [545, '9:05', 10],
  [540, '9:00', 9],
  [59, '0:59', 1],
  [0, '0:00', 0],
])('%i seconds are shown as %s and read out as %i minutes', (seconds, shown, minutes) => {
  expect([sayClock(seconds), minutesLeft(seconds)]).toEqual([shown, minutes])
})

import { expect, test } from 'vitest'
import { clockError } from '#client/parts/clock-error.ts'

const MINUTE = 60_000

test.each([
  [-3 * 24 * 60, { isAhead: true, unit: 'days', count: 3 }],
  [5 * 60, { isAhead: false, unit: 'hours', count: 5 }],
  [24 * 60, { isAhead: false, unit: 'hours', count: 24 }],
  [-12, { isAhead: true, unit: 'minutes', count: 12 }],
  [61, { isAhead: false, unit: 'minutes', count: 61 }],
] as const)(
  'a clock that is %s minutes short of the hub’s is told in the unit a person would use',
  (minutes, told) => {
    expect(clockError(minutes * MINUTE)).toEqual(told)
  },
)

import { expect, test } from 'vitest'
import { pointsIn } from '#client/desk/weights/points-in.ts'
import { pointsOf } from '#planner/soft/counts.ts'
import { SOFT_CONSTRAINTS } from '#planner/soft/soft-constraints.ts'
import { DEFAULT_WEIGHTS } from '#domain/municipality/planning.ts'

test('the points of a plan are those of all constraints together, without fractions', () => {
  const counts = Object.fromEntries(SOFT_CONSTRAINTS.map((one) => [one, 0])) as Parameters<typeof pointsOf>[0]
  const totals = pointsOf({ ...counts, travel: 12.4, waiting: 2 }, DEFAULT_WEIGHTS)
  expect(pointsIn(totals)).toBe(32)
  expect(pointsIn(undefined)).toBe(0)
})

import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { kilometresBetween, Position } from '#domain/position.ts'

const place = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
})

it('a quarter of the way round the earth is about 10,000 km', () => {
  const equator = { latitude: 0, longitude: 0 }
  expect(kilometresBetween(equator, { latitude: 90, longitude: 0 })).toBeCloseTo(10_007.56, 1)
})

it('is nothing to the same place, and as far there as back', () => {
  fc.assert(
    fc.property(place, place, (one, other) => {
      expect(kilometresBetween(one, one)).toBe(0)
      expect(kilometresBetween(one, other)).toBeCloseTo(kilometresBetween(other, one), 6)
    }),
  )
})

it('a way round is never shorter', () => {
  fc.assert(
    fc.property(place, place, place, (one, other, via) => {
      const round = kilometresBetween(one, via) + kilometresBetween(via, other)
      expect(kilometresBetween(one, other)).toBeLessThanOrEqual(round + 1e-3)
    }),
  )
})

test.each([
  { latitude: 91, longitude: 0 },
  { latitude: 0, longitude: 181 },
])('$latitude, $longitude is nowhere on earth', (nowhere) => {
  expect(Position.safeParse(nowhere).success).toBe(false)
})

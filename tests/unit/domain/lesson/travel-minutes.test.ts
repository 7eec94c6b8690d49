import fc from 'fast-check'
import { expect, it } from 'vitest'
import { travelMinutes } from '#domain/lesson/travel-minutes.ts'

const CITY = { latitude: 34.1783, longitude: 131.4739 }
/** One degree of latitude is 111.195 km. */
const northBy = (kilometres: number) => ({ ...CITY, latitude: CITY.latitude + kilometres / 111.195 })

it('ten kilometres as the crow flies are 13 on the road', () => {
  const almostTen = northBy(9.999)
  expect(travelMinutes(CITY, almostTen, 'car')).toBe(26)
  expect(travelMinutes(CITY, almostTen, 'bicycle')).toBe(65)
  expect(travelMinutes(CITY, almostTen, 'foot')).toBe(195)
})

it('takes no time where a place is unknown or the same', () => {
  expect(travelMinutes(null, CITY, 'foot')).toBe(0)
  expect(travelMinutes(CITY, null, 'foot')).toBe(0)
  expect(travelMinutes(CITY, CITY, 'foot')).toBe(0)
})

it('is as long there as back, and longer on foot than by bicycle than by car', () => {
  fc.assert(
    fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (degrees) => {
      const there = { ...CITY, longitude: CITY.longitude + degrees }
      const [foot, bicycle, car] = (['foot', 'bicycle', 'car'] as const).map((by) =>
        travelMinutes(CITY, there, by),
      )
      expect(travelMinutes(there, CITY, 'foot')).toBe(foot)
      expect(foot).toBeGreaterThanOrEqual(bicycle ?? Infinity)
      expect(bicycle).toBeGreaterThanOrEqual(car ?? Infinity)
    }),
  )
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { homeOf, knownWayMinutes, travelMinutes, wayMinutes } from '#domain/lesson/travel-minutes.ts'
import type { TravelOverride } from '#domain/municipality/planning.ts'

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

describe('the way between two places', () => {
  const city = { position: CITY, area: '見本町' }
  const island = { position: northBy(9.999), area: '見本島' }
  const ferry: TravelOverride = { areas: ['見本町', '見本島'], minutes: 70 }

  it('is by the straight line where the municipality says nothing else', () => {
    expect(wayMinutes(city, island, 'car', [])).toBe(26)
    expect(wayMinutes(city, island, 'bicycle', [{ ...ferry, areas: ['見本町', '見本浦'] }])).toBe(65)
  })

  it('takes what the municipality gave for the two areas, there as back and by whatever means', () => {
    for (const by of ['foot', 'bicycle', 'car'] as const) {
      expect(wayMinutes(city, island, by, [ferry])).toBe(70)
      expect(wayMinutes(island, city, by, [ferry])).toBe(70)
    }
  })

  it('stays the straight line within an area, unless the municipality gave that too', () => {
    const beyond = { ...city, position: northBy(9.999) }
    expect(wayMinutes(city, beyond, 'car', [ferry])).toBe(26)
    expect(wayMinutes(city, beyond, 'car', [ferry, { areas: ['見本町', '見本町'], minutes: 5 }])).toBe(5)
  })

  it('begins at the home of a helper', () => {
    expect(wayMinutes(homeOf({ home: CITY, area: '見本町' }), island, 'car', [])).toBe(26)
    expect(wayMinutes(homeOf({ home: CITY, area: '見本町' }), island, 'car', [ferry])).toBe(70)
  })

  it('is not known where a place is not and nobody gave the minutes; then it takes no time', () => {
    const somewhere = { position: null, area: '見本島' }
    expect(knownWayMinutes(city, somewhere, 'car', [])).toBeNull()
    expect(wayMinutes(city, somewhere, 'car', [])).toBe(0)
    expect(knownWayMinutes(city, somewhere, 'car', [ferry])).toBe(70)
    expect(knownWayMinutes(city, city, 'car', [])).toBe(0)
  })
})

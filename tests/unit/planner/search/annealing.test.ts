import { describe, expect, test } from 'vitest'
import { Annealing, naturalLogarithm } from '#planner/search/annealing.ts'
import { seededRandom } from '#planner/search/random.ts'

describe('The logarithm by basic arithmetic', () => {
  test('agrees with the usual one', () => {
    for (const value of [1e-6, 0.001, 0.5, 0.75, 1, 1.5, 2, 10, 12345])
      expect(naturalLogarithm(value)).toBeCloseTo(Math.log(value), 12)
  })
})

describe('Annealing', () => {
  const annealing = new Annealing(100, 0.5)

  test('begins hot and ends cold, falling all the way', () => {
    const temperatures = Array.from({ length: 101 }, (_, percent) => annealing.temperature(percent / 100))
    expect(temperatures[0]).toBe(100)
    expect(temperatures[100]).toBeCloseTo(0.5, 1)
    temperatures.slice(1).forEach((one, at) => expect(one).toBeLessThanOrEqual(temperatures[at] ?? NaN))
  })

  test('half way it is in the middle of the ratios', () => {
    expect(annealing.temperature(0.5)).toBeCloseTo(Math.sqrt(100 * 0.5), 6)
  })

  test('takes on average a rise as great as the temperature, and never a negative one', () => {
    const random = seededRandom(9)
    const rises = Array.from({ length: 20_000 }, () => annealing.mostMore(10, random.next()))
    expect(Math.min(...rises)).toBeGreaterThanOrEqual(0)
    expect(rises.reduce((sum, one) => sum + one, 0) / rises.length).toBeGreaterThan(9.5)
    expect(rises.reduce((sum, one) => sum + one, 0) / rises.length).toBeLessThan(10.5)
  })
})

import { describe, expect, test } from 'vitest'
import { seededRandom, shuffle } from '#planner/search/random.ts'

const drawn = (seed: number, count: number): number[] => {
  const random = seededRandom(seed)
  return Array.from({ length: count }, () => random.next())
}

describe('Chance with a seed', () => {
  test('the same seed draws the same numbers, another seed others', () => {
    expect(drawn(7, 100)).toEqual(drawn(7, 100))
    expect(drawn(7, 100)).not.toEqual(drawn(8, 100))
  })

  test('numbers lie in [0, 1) and are spread evenly', () => {
    const numbers = drawn(1, 20_000)
    expect(numbers.every((one) => one >= 0 && one < 1)).toBe(true)
    const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.01)
  })

  test('whole numbers below six are all of zero to five', () => {
    const random = seededRandom(3)
    expect(new Set(Array.from({ length: 200 }, () => random.below(6)))).toEqual(new Set([0, 1, 2, 3, 4, 5]))
  })

  test('the first numbers of a seed stay what they were, so that a plan can be repeated after an update', () => {
    const random = seededRandom(42)
    expect(Array.from({ length: 4 }, () => random.below(1000))).toMatchInlineSnapshot(`
      [
        672,
        533,
        632,
        331,
      ]
    `)
  })
})

describe('A shuffle', () => {
  test('keeps every item and changes the order, the same for the same seed', () => {
    const items = Int32Array.from({ length: 50 }, (_, index) => index)
    const [one, other] = [items.slice(), items.slice()]
    shuffle(one, seededRandom(5))
    shuffle(other, seededRandom(5))
    expect(one).toEqual(other)
    expect(one).not.toEqual(items)
    expect(one.toSorted()).toEqual(items)
  })
})

import { describe, expect, test } from 'vitest'
import { DEFAULT_WEIGHTS } from '#domain/municipality/planning.ts'
import { ChosenWeights, servedAtWorst, WEIGHT_BOUNDS } from '#domain/municipality/weight-bounds.ts'

const isTaken = (weights: object): boolean =>
  ChosenWeights.safeParse({ ...DEFAULT_WEIGHTS, ...weights }).success

describe('The weights a municipality may choose', () => {
  test('are the usual ones too, and each has its bounds', () => {
    expect(isTaken({})).toBe(true)
    expect(Object.keys(WEIGHT_BOUNDS).sort()).toEqual(Object.keys(DEFAULT_WEIGHTS).sort())
  })

  test.each(Object.entries(WEIGHT_BOUNDS))('%s lies within its bounds', (key, { least, most }) => {
    expect([least, most].map((value) => isTaken({ [key]: value }))).toEqual([true, true])
    expect([least - 0.5, most + 0.5].map((value) => isTaken({ [key]: value }))).toEqual([false, false])
  })

  test('are whole or half points', () => {
    expect([0.5, 1, 1.5, 0.25, 1.1, Number.NaN].map((travel) => isTaken({ travel }))).toEqual([
      ...[true, true, true],
      ...[false, false, false],
    ])
  })

  test('never make light of whom nobody comes to, nor of what was promised', () => {
    expect(isTaken({ unserved: 0 })).toBe(false)
    expect(isTaken({ brokenPromise: 0 })).toBe(false)
  })
})

describe('A visit that somebody comes to', () => {
  test('costs at worst once everything else, a week of waiting and an hour’s way', () => {
    expect(servedAtWorst(DEFAULT_WEIGHTS)).toBe(120 + 60 + 15 + 40 + 30 + 60 + 15 + 6 * 10 + 60)
    expect(servedAtWorst({ ...DEFAULT_WEIGHTS, travel: 2 })).toBe(servedAtWorst(DEFAULT_WEIGHTS) + 60)
  })

  test('is better than one that nobody comes to, as weights usually are', () => {
    expect(servedAtWorst(DEFAULT_WEIGHTS)).toBeLessThan(DEFAULT_WEIGHTS.unserved)
  })
})

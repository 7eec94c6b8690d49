import { describe, expect, test } from 'vitest'
import { unknownNames } from '../../../../src/server/access/unknown-names.ts'

const MINUTE = 60_000

describe('names nobody has', () => {
  test('are locked after five failures for 15 minutes, then have five more', () => {
    const names = unknownNames()
    const five = [1, 2, 3, 4, 5]
    expect(five.map(() => names.fail('x', 0))).toEqual([0, 0, 0, 0, 0])
    expect(names.fail('x', 5 * MINUTE)).toBe(600)
    expect(five.map(() => names.fail('x', 15 * MINUTE))).toEqual([0, 0, 0, 0, 0])
    expect(names.fail('x', 15 * MINUTE)).toBe(900)
  })

  test('do not lock one another', () => {
    const names = unknownNames()
    for (let attempt = 0; attempt < 6; attempt += 1) names.fail('x', 0)
    expect(names.fail('y', 0)).toBe(0)
  })
})

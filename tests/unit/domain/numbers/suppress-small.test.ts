import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { suppressBesideTotal, suppressSmall } from '#domain/numbers/suppress-small.ts'

test.each([
  [0, null],
  [4, null],
  [5, 5],
  [120, 120],
])('%i persons are published as %j', (persons, shown) => {
  expect(suppressSmall(persons)).toBe(shown)
})

test.each<[string, number[], (number | null)[]]>([
  ['large cells are all shown', [5, 12, 30], [5, 12, 30]],
  ['a single small cell takes the next smallest with it', [30, 3, 12], [30, null, null]],
  ['two small cells of ten together hide each other', [2, 3, 4, 1, 30], [null, null, null, null, 30]],
  ['two small cells of fewer than ten take a third with them', [1, 3, 30, 9], [null, null, 30, null]],
  ['empty cells hide nobody', [0, 3, 0, 12, 30], [null, null, null, null, 30]],
  ['a large cell that hides a small one is not enough alone', [4, 5, 6, 30], [null, null, null, 30]],
])('beside a total, %s', (_title, persons, shown) => {
  expect(suppressBesideTotal(persons)).toEqual(shown)
})

it('what is left out beside a total is never one cell with persons, nor fewer than ten persons, if others could hide it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 8 }), (persons) => {
      const shown = suppressBesideTotal(persons)
      const left = persons.filter((_, index) => shown[index] === null)
      const together = left.reduce((sum, count) => sum + count, 0)
      const withPersons = left.filter((count) => count > 0).length
      const isAll = withPersons === persons.filter((count) => count > 0).length
      expect(left.length === 0 || isAll || (withPersons > 1 && together >= 10)).toBe(true)
      expect(shown.filter((count) => count !== null && count < 5)).toEqual([])
    }),
  )
})

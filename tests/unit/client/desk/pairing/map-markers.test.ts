import { expect, test } from 'vitest'
import { markersOf } from '#client/desk/pairing/map-markers.ts'

test('each place has its mark with the number of the visit', () => {
  const marks = markersOf([
    { x: 10, y: 10, number: 1 },
    { x: 100, y: 10, number: 2 },
  ])
  expect(marks.map(({ x, text }) => [x, text])).toEqual([
    [10, '1'],
    [100, '2'],
  ])
})

test('visits at one place share a mark that is wide enough for all their numbers', () => {
  const [one, both] = [[1], [1, 3]].map((numbers) =>
    markersOf(numbers.map((number) => ({ x: 5, y: 5, number }))),
  )
  expect(both).toHaveLength(1)
  expect(both?.[0]?.text).toBe('1・3')
  expect(both?.[0]?.radius).toBeGreaterThan(one?.[0]?.radius ?? Infinity)
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { latestMarks } from '#domain/numbers/latest-marks.ts'
import { marked } from './facts-builder.ts'

const early = '2026-11-25T07:00:00.000Z'
const late = '2026-11-25T07:00:00.001Z'
const marksOf = (...attendances: Parameters<typeof latestMarks>[0]) =>
  latestMarks(attendances).map(({ mark }) => mark)

it('a correction replaces what was recorded before', () => {
  expect(
    marksOf(marked('a', 'l', 'absent', { at: early }), marked('a', 'l', 'present', { at: late })),
  ).toEqual(['present'])
})

it('a correction that arrives first still counts', () => {
  expect(
    marksOf(marked('a', 'l', 'present', { at: late }), marked('a', 'l', 'absent', { at: early })),
  ).toEqual(['present'])
})

it('an undone mark leaves nothing', () => {
  expect(
    marksOf(marked('a', 'l', 'present', { at: early }), marked('a', 'l', 'undone', { at: late })),
  ).toEqual([])
})

it('what was said before the lesson’s day counts for nothing', () => {
  expect(
    marksOf(
      marked('a', 'l', 'present', { at: early }),
      marked('a', 'l', 'absent', { at: late, flags: ['before-start'] }),
    ),
  ).toEqual(['present'])
})

it('a mark after undoing counts again', () => {
  expect(
    marksOf(marked('a', 'l', 'undone', { at: early }), marked('a', 'l', 'present', { at: late })),
  ).toEqual(['present'])
})

it('of two at the same moment the later id counts, in whatever order they come', () => {
  const one = marked('a', 'l', 'absent', { id: 'x1' })
  const two = marked('a', 'l', 'present', { id: 'x2' })
  expect(marksOf(one, two)).toEqual(['present'])
  expect(marksOf(two, one)).toEqual(['present'])
})

it('each person at each lesson has a mark of their own', () => {
  expect(latestMarks([marked('a', 'l'), marked('a', 'm'), marked('b', 'l')])).toHaveLength(3)
})

it('is the same in whatever order and however often the facts arrive', () => {
  const fact = fc.record({
    mark: fc.constantFrom('present' as const, 'absent' as const, 'undone' as const),
    at: fc.constantFrom(early, late),
    id: fc.constantFrom('x1', 'x2', 'x3'),
  })
  fc.assert(
    fc.property(fc.uniqueArray(fact, { selector: ({ id }) => id }), (given) => {
      const rows = given.map((one) => marked('a', 'l', one.mark, one))
      expect(latestMarks([...rows.toReversed(), ...rows])).toEqual(latestMarks(rows))
    }),
  )
})

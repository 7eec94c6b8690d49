import { describe, expect, test } from 'vitest'
import { nestingOf } from '../../../../src/server/access/nesting.ts'

describe('how deep a text is nested', () => {
  test.each([
    ['5', 0],
    ['[]', 1],
    ['{"a":[{}]}', 3],
    ['[[],[],[[]]]', 3],
    ['"[[[["', 0],
    ['["\\"[[", "\\\\", [1]]', 2],
    ['{"[{": "}]"}', 1],
  ])('%s is nested %i deep', (text, depth) => {
    expect(nestingOf(text)).toBe(depth)
  })

  test('a text nested a hundred thousand deep is measured, not followed', () => {
    expect(nestingOf('['.repeat(100_000))).toBe(100_000)
  })
})

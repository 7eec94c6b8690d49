import { expect, test } from 'vitest'
import { readInstant, readInt8 } from '../../../../src/server/database/column-types.ts'

test.each([
  ['2026-04-01 09:00:00+09', '2026-04-01T00:00:00.000Z'],
  ['2026-04-01 00:00:00.5+00', '2026-04-01T00:00:00.500Z'],
  ['2026-04-01 00:00:00.123456-03:30', '2026-04-01T03:30:00.123Z'],
])('the instant %s is read as %s', (text, instant) => {
  expect(readInstant(text)).toBe(instant)
})

test('an instant without end is refused instead of becoming nonsense', () => {
  expect(() => readInstant('infinity')).toThrow(RangeError)
})

test('whole numbers are exact or refused', () => {
  expect(readInt8('-9007199254740991')).toBe(-9007199254740991)
  expect(() => readInt8('9007199254740992')).toThrow(RangeError)
})

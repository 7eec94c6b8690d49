import { expect, test } from 'vitest'
import { isNamedField } from '#client/parts/said/words.ts'

test('a field has a word of its own only where one was written for it', () => {
  expect(isNamedField('learnerId')).toBe(true)
  for (const key of ['toString', '__proto__', 'constructor', 'unheard-of'])
    expect(isNamedField(key)).toBe(false)
})

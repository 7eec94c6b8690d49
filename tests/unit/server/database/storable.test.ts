import { describe, expect, test } from 'vitest'
import { storableInstant, storableJson, storableText } from '../../../../src/server/database/storable.ts'

describe('what the database can keep', () => {
  test('NUL and halves of a character become the replacement character, in keys too', () => {
    const stored = JSON.parse(storableJson({ 'a\0': ['\ud800', 'x\udfffy', '\0'] })) as unknown
    expect(stored).toEqual({ 'a\ufffd': ['\ufffd', 'x\ufffdy', '\ufffd'] })
  })

  test('everything else stays as it was typed', () => {
    const typed = { words: '見本 😀 𠮷 "quoted" \\ \\u0000 \\ud800 \n\t\u0001', number: 1.5, nothing: null }
    expect(JSON.parse(storableJson(typed))).toEqual(typed)
    expect(storableText('見本\0')).toBe('見本\ufffd')
  })

  test('nothing is stored as null', () => {
    expect(storableJson(undefined)).toBe('null')
  })

  test('a time in the year 0 is left out', () => {
    expect(storableInstant('0000-12-31T00:00:00.000Z')).toBeNull()
    expect(storableInstant('9999-12-31T00:00:00.000Z')).toBe('9999-12-31T00:00:00.000Z')
  })
})

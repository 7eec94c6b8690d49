import { describe, expect, test } from 'vitest'
import { line, text } from '#domain/id.ts'

const HIDDEN = ['\u0000', '\u007f', '\u200e', '\u200f', '\u202a', '\u202e', '\u2066', '\u2069']

describe('What a person typed', () => {
  test.each(HIDDEN)('has no hidden sign such as %j that would make it read otherwise', (sign) => {
    expect(line(20).safeParse(`見本${sign}花`).success).toBe(false)
    expect(text(20).safeParse(`見本\n${sign}花`).success).toBe(false)
  })

  test('has no half of a character, and whole ones as they come', () => {
    for (const half of ['\ud83d', '\ude00', '\ude00\ud83d']) {
      expect(line(20).safeParse(`見本${half}花`).success).toBe(false)
      expect(text(20).safeParse(`見本\n${half}`).success).toBe(false)
    }
    expect(line(20).parse('見本😀𠮷')).toBe('見本😀𠮷')
    expect(text(20).parse('見本\n😀𠮷')).toBe('見本\n😀𠮷')
  })

  test('may have several lines where there is room for them', () => {
    expect(text(20).parse(' 見本\n\t花\r\n ')).toBe('見本\n\t花')
    expect(line(20).safeParse('見本\n花').success).toBe(false)
  })
})

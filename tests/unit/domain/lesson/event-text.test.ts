import { describe, expect, test } from 'vitest'
import { cutTo, eventLine, eventText, looksLikeFormula } from '#domain/lesson/event-text.ts'

describe('Words from a table of events', () => {
  test.each(['=1+1', '+A1', '-A1', '@SUM(A1)', '\t=1', '＝１', '＋A1', '－A1', '＠A1'])(
    '「%s」 would be calculated, so its leading signs go',
    (written) => {
      expect(looksLikeFormula(written)).toBe(true)
      expect(looksLikeFormula(eventLine(written))).toBe(false)
      expect(eventLine(written)).toMatch(/^[A１1S]/)
    },
  )

  test('lines stay lines, and signs that no letter is become spaces', () => {
    expect(eventText(' はじめの行\r\n次の行\u0007です\n\n\n\n終わり ')).toBe(
      'はじめの行\n次の行 です\n\n終わり',
    )
    expect(eventLine('はじめの行\r\n次の\u3000行')).toBe('はじめの行 次の 行')
  })

  test('what is too long is cut between characters and says so', () => {
    expect(cutTo('あいうえお', 5)).toBe('あいうえお')
    expect(cutTo('あいうえお', 4)).toBe('あいう…')
    expect(cutTo('あい😀お', 4)).toBe('あい…')
  })
})

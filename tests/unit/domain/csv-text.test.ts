import { expect, test } from 'vitest'
import { csvText } from '#domain/csv-text.ts'

test('a table for spreadsheets begins with the byte order mark and keeps commas, quotes and lines in their cells', () => {
  expect(
    csvText([
      ['行', '言葉'],
      [2, 'あ,"い"\nう'],
      [null, ''],
    ]),
  ).toBe('\uFEFF行,言葉\r\n2,"あ,""い""\nう"\r\n,\r\n')
})

test.each(['=1+1', '+A1', '-A1', '-1', '@A1', '\t1', '＝１', '－A', ' =1', '\uFEFF@A1', '　＝1'])(
  '「%s」 stays text in a spreadsheet',
  (cell) => {
    expect(csvText([[cell]])).toContain(`'${cell}`)
  },
)

test('a number below zero that was counted stays a number', () => {
  expect(csvText([[-1, -2.5]])).toBe('\uFEFF-1,-2.5\r\n')
})

test.each([
  ['a;=1', "a;'=1"],
  ['a|-1', "a|'-1"],
  ['a\t@1', "a\t'@1"],
  ['a,=1', 'a,=1'],
  ['a;b', 'a;b'],
])('%j is one cell, and calculated by no program that guesses what divides cells', (cell, kept) => {
  expect(csvText([[cell]])).toBe(`\uFEFF"${kept}"\r\n`)
})

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

test.each(['=1+1', '+A1', '-A1', '@A1', '\t1', '＝１', '－A'])(
  '「%s」 stays text in a spreadsheet',
  (cell) => {
    expect(csvText([[cell]])).toContain(`'${cell}`)
  },
)

test('a number below zero stays a number', () => {
  expect(csvText([[-1, '-2.5']])).toBe('\uFEFF-1,-2.5\r\n')
})

import { describe, expect, test } from 'vitest'
import { openEventTable } from '#domain/lesson/event-table.ts'
import { tableOf } from './event-table-builder.ts'

const refusalOf = (cells: string[][]): string => {
  const table = openEventTable(cells)
  return 'refusal' in table ? table.refusal : ''
}

describe('A table of events', () => {
  test('counts its lines as a spreadsheet does, blank ones too', () => {
    const [header = [], one = [], two = []] = tableOf({ NO: '1' }, { NO: '2' })
    const table = openEventTable([header, one, [''], two, ['', '']])
    expect('lines' in table && table.lines.map(({ line, cells }) => [line, cells.number])).toEqual([
      [2, '1'],
      [4, '2'],
    ])
  })

  test.each([
    [[], 'この表は空です'],
    [[['', ' ']], 'この表は空です'],
    [tableOf(), '列の名前だけがあり、講座がありません'],
    [[['NO', '名称', '開始日']], '必要な列がありません: 都道府県コード又は市区町村コード、開始時刻。'],
  ])('that cannot be read is refused in words: %#', (cells, words) => {
    expect(refusalOf(cells)).toContain(words)
  })

  test('of 200 classes is opened, of 201 is refused with advice', () => {
    const rows = Array.from({ length: 201 }, (_, index) => ({ NO: String(index) }))
    expect(refusalOf(tableOf(...rows.slice(1)))).toBe('')
    expect(refusalOf(tableOf(...rows))).toContain('201件あります。一度に取り込めるのは200件までです。')
  })

  test('of ten thousand classes is refused with their number', () => {
    const [header = [], row = []] = tableOf({})
    expect(refusalOf([header, ...Array.from({ length: 10_000 }, () => row)])).toContain('10000件')
  })
})

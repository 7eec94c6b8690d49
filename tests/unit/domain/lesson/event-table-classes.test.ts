import { describe, expect, test } from 'vitest'
import { readTable, tableOf, V1 } from './event-table-builder.ts'

describe('The classes of a table', () => {
  test('the same class twice is taken in once, and the second names the line of the first', () => {
    const rows = readTable(tableOf({ NO: '7' }, { NO: '8' }, { NO: '0007' }))
    expect(rows.map(({ imported }) => imported !== null)).toEqual([true, true, false])
    expect(rows[2]?.errors).toEqual([{ column: 'NO', message: '2行目と重複しています' }])
  })

  test('the same number on another day is another class', () => {
    const rows = readTable(tableOf({ NO: '7' }, { NO: '7', 開始日: '2026-12-08', 終了日: '' }))
    expect(new Set(rows.map(({ imported }) => imported?.id)).size).toBe(2)
  })

  test('a row with more cells than the header has slipped and is refused', () => {
    const [header = [], row = []] = tableOf({})
    expect(readTable([header, [...row, '', '']])[0]?.errors).toEqual([])
    expect(readTable([header, [...row, '余り']])[0]?.errors[0]?.message).toContain('ずれています')
  })

  test('the other published header is read as well, area and place included', () => {
    const row: Record<string, string> = {
      NO: '5',
      都道府県コード又は市区町村コード: '352021',
      市区町村名: '見本市',
      イベント名: '防災アプリ講座',
      開始日: '令和8年12月3日',
      開始時間: '午後1時',
      終了時間: '午後2時30分',
      方書: '見本会館2階',
      定員: '8名',
    }
    const [read] = readTable([[...V1.columns], V1.columns.map((column) => row[column] ?? '')])
    expect(read?.imported).toMatchObject({
      id: 'class-352021-5-2026-12-03-1300',
      durationMinutes: 90,
      placeName: '見本会館2階',
      area: '見本市',
      capacity: 8,
      topics: ['防災・ハザードマップ'],
    })
  })
})

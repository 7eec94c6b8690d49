import { describe, expect, test } from 'vitest'
import { readEventHeader } from '#domain/lesson/event-header.ts'
import { BASE, V1 } from './event-table-builder.ts'

describe('The header of a table of events', () => {
  test('both published headers are known with all their columns', () => {
    expect(BASE.columns).toHaveLength(50)
    expect(V1.columns).toHaveLength(32)
    for (const format of [BASE, V1]) {
      const header = readEventHeader(format.columns)
      expect(header).toMatchObject({ format, missing: [], ignored: [] })
      expect(header.positions.size).toBe(Object.keys(format.fields).length)
    }
  })

  test('the order of the columns, widths of letters and spaces make no difference', () => {
    const names = [...BASE.columns]
      .reverse()
      .map((name) => ` ${name.replace('(', '（').replace('NO', 'ｎｏ')} `)
    const header = readEventHeader(names)
    expect(header.missing).toEqual([])
    expect(header.positions.get('number')).toBe(49)
    expect(header.positions.get('fee')).toBe(names.findIndex((name) => name.includes('料金（基本')))
  })

  test('a missing column is named as its format names it', () => {
    const names = V1.columns.filter((name) => name !== '開始日' && name !== '開始時間')
    expect(readEventHeader(names)).toMatchObject({ format: V1, missing: ['開始日', '開始時間'] })
  })

  test('columns that nobody published, or that stand there twice, are left out and named', () => {
    expect(readEventHeader([...V1.columns, '担当者メモ', '定員', '']).ignored).toEqual(['担当者メモ', '定員'])
  })
})

import { describe, expect, test } from 'vitest'
import { LoadedRows, put } from '#domain/rows.ts'
import { aCall, aLesson, rowsOf } from './sample-rows.ts'

describe('Rows in memory', () => {
  test('a row that is not there is undefined, a table without rows is empty', () => {
    expect(new LoadedRows().get('lesson', 'line')).toBeUndefined()
    expect(new LoadedRows().all('lesson')).toEqual([])
  })

  test('the same id in two tables is two rows', () => {
    const rows = rowsOf([put('lesson', aLesson('one')), put('call', aCall('one', 'x'))])
    expect([rows.all('lesson').length, rows.all('call').length]).toEqual([1, 1])
  })

  test('a copy with changes has them all, the last of a row counting, and the first stays as it was', () => {
    const before = rowsOf([put('lesson', aLesson('line')), put('lesson', aLesson('maps'))])
    const after = before.with([
      put('lesson', aLesson('line', { seatsTaken: 1 })),
      put('lesson', aLesson('line', { seatsTaken: 2 })),
      { table: 'lesson', id: 'maps', row: null },
      { table: 'call', id: 'nobody', row: null },
    ])
    expect(after.all('lesson')).toEqual([aLesson('line', { seatsTaken: 2 })])
    expect(before.all('lesson')).toEqual([aLesson('line'), aLesson('maps')])
  })
})

import { describe, expect, test } from 'vitest'
import type { AnyRow, TableName } from '#domain/tables.ts'
import { RowsDigest } from '#sync/digest.ts'
import { aBooking, aLesson } from '../domain/sample-rows.ts'

const digestOf = (...rows: [TableName, AnyRow][]): string => {
  const digest = new RowsDigest()
  for (const [table, row] of rows) digest.add(table, row)
  return digest.toString()
}

const turned = (row: AnyRow): AnyRow =>
  Object.fromEntries(Object.entries(row as unknown as Record<string, unknown>).reverse()) as unknown as AnyRow

describe('The digest of rows', () => {
  const line = aLesson('line')
  const maps = aLesson('maps')

  test('is the same in whatever order rows and their fields come', () => {
    expect(digestOf(['lesson', turned(line)], ['lesson', maps])).toBe(
      digestOf(['lesson', maps], ['lesson', line]),
    )
  })

  test.each([
    ['a row is missing', digestOf(['lesson', line])],
    ['a row is there twice', digestOf(['lesson', line], ['lesson', maps], ['lesson', maps])],
    ['a field differs', digestOf(['lesson', line], ['lesson', { ...maps, seatsTaken: 1 }])],
    ['a row is another', digestOf(['lesson', line], ['booking', aBooking('maps', 'hana')])],
    ['a field has moved into another row', digestOf(['lesson', { ...line, title: 'x' }], ['lesson', maps])],
  ])('differs when %s', (_what, other) => {
    expect(other).not.toBe(digestOf(['lesson', line], ['lesson', maps]))
  })
})

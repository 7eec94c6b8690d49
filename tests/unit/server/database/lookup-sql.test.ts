import { describe, expect, test } from 'vitest'
import { TABLE_NAMES, TABLES } from '../../../../src/domain/tables.ts'
import { lookupSql } from '../../../../src/server/database/lookup-sql.ts'

describe('looking rows up', () => {
  test('every index of every table has its statement, each of its own', () => {
    const texts = TABLE_NAMES.flatMap((table) =>
      ['id', ...TABLES[table].indexes].map((by) => lookupSql(table, by)),
    )
    expect(new Set(texts).size).toBe(texts.length)
  })

  test.each([
    ['booking', 'seats'],
    ['booking', "id' or 'a'='a"],
    ['contact', 'name'],
    ['nothing', 'id'],
    ['constructor', 'id'],
  ])('%s by %s is refused', (table, by) => {
    expect(() => lookupSql(table as 'booking', by)).toThrow(`table ${table} has no index by ${by}`)
  })
})

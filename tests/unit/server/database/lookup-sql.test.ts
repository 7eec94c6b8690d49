import { describe, expect, test } from 'vitest'
import { TABLE_NAMES, TABLES } from '../../../../src/domain/tables.ts'
import { lookupSql } from '../../../../src/server/database/lookup-sql.ts'
import { nameOfPrepared } from '../../../../src/server/database/prepared.ts'

describe('looking rows up', () => {
  test('every index of every table has its statement, each of its own', () => {
    const texts = TABLE_NAMES.flatMap((table) =>
      ['id', ...TABLES[table].indexes].map((by) => lookupSql([{ table, by, values: ['a'] }]).text),
    )
    expect(new Set(texts).size).toBe(texts.length)
  })

  test('what is asked of one value each is prepared, what is asked of many is planned every time', () => {
    const one = lookupSql([{ table: 'booking', by: 'lessonId', values: ['l1'] }])
    const many = lookupSql([{ table: 'booking', by: 'lessonId', values: ['l1', 'l2'] }])
    expect([one.values, many.values]).toEqual([['l1'], [['l1', 'l2']]])
    expect(nameOfPrepared(one.text)).toBeDefined()
    expect(nameOfPrepared(many.text)).toBeUndefined()
  })

  test.each([
    ['booking', 'seats'],
    ['booking', "id' or 'a'='a"],
    ['contact', 'name'],
    ['nothing', 'id'],
    ['constructor', 'id'],
  ])('%s by %s is refused', (table, by) => {
    const wanted = [
      { table: 'contact' as const, by: 'id', values: ['a'] },
      { table: table as 'booking', by, values: ['a'] },
    ]
    expect(() => lookupSql(wanted)).toThrow(`table ${table} has no index by ${by}`)
  })
})

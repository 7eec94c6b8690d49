import { describe, expect, test } from 'vitest'
import { beginSql } from '../../../../src/server/database/begin-sql.ts'

describe('opening a transaction', () => {
  test('of a municipality it is opened behind the wall, in one text', () => {
    expect(beginSql('write', '352021')).toBe(
      'begin isolation level read committed read write; set local role magonote_hub; ' +
        "set local magonote.municipality = '352021'",
    )
  })

  test('without a municipality it goes on as the hub itself', () => {
    expect(beginSql('read')).toBe('begin isolation level repeatable read read only')
  })

  test.each(['', '35202', '3520211', '35202a', "1'; --", '352021\n', '３５２０２１'])(
    'what is no code of a municipality (%j) never reaches the database',
    (code) => {
      expect(() => beginSql('read', code)).toThrow('code of six digits')
    },
  )
})

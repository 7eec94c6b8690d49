import { describe, expect, test } from 'vitest'
import type { Sql } from '../../../../src/server/database/database.ts'
import { hashOfCode, inviteAdministrator } from '../../../../src/server/access/invitation.ts'

const recording = () => {
  const params: unknown[][] = []
  const query = async (_text: string, given: readonly unknown[] = []) => {
    params.push([...given])
    return []
  }
  const sql: Sql = { query }
  return { sql, params }
}

describe('a one-time code', () => {
  test('is 26 letters without any that are misread, of which only the hash is stored', async () => {
    const { sql, params } = recording()
    const code = await inviteAdministrator(sql)
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]$/)
    expect(params).toEqual([[hashOfCode(code)]])
    expect(await inviteAdministrator(sql)).not.toBe(code)
  })

  test('is the same however it is typed', () => {
    expect(hashOfCode(' o1lab-cdefg ')).toBe(hashOfCode('011ABCDEFG'))
    expect(hashOfCode('ＡＢＣ')).toBe(hashOfCode('abc'))
    expect(hashOfCode('ABD')).not.toBe(hashOfCode('ABC'))
  })
})

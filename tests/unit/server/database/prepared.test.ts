import { describe, expect, test } from 'vitest'
import { nameOfPrepared, prepared } from '../../../../src/server/database/prepared.ts'

describe('statements that are prepared', () => {
  test('have a name of their own, the same every time', () => {
    const one = prepared('select 1 where $1 = 1')
    const other = prepared('select 2 where $1 = 2')
    expect(nameOfPrepared(prepared(one))).toBe(nameOfPrepared(one))
    expect(nameOfPrepared(one)).toBeDefined()
    expect(nameOfPrepared(other)).not.toBe(nameOfPrepared(one))
    expect(nameOfPrepared('select 3')).toBeUndefined()
  })

  test('are never so many that a connection runs out of memory', () => {
    const texts = Array.from({ length: 1000 }, (_, index) => prepared(`select ${index} where $1 = 0`))
    const named = texts.filter((text) => nameOfPrepared(text) !== undefined)
    expect(named.length).toBeGreaterThan(0)
    expect(named.length).toBeLessThanOrEqual(150)
  })
})

import { describe, expect, test } from 'vitest'
import type { Rows } from '../../../../src/domain/rows.ts'
import { PLANNED, planOf } from '../../../../src/domain/rules/plan.ts'

describe('What the rules look at', () => {
  test('is made of the planned tables, of each of them and of no other', () => {
    const read: string[] = []
    const rows: Rows = {
      get: () => undefined,
      all: (table) => {
        read.push(table)
        return []
      },
    }
    planOf(rows)
    expect(read.sort()).toEqual([...PLANNED].sort())
  })
})

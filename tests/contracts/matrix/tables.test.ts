import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TABLE_NAMES, type TableName } from '#domain/tables.ts'
import { EXPECTED_TABLES } from './expected-tables.ts'
import { type Held, HERE, MatrixApp, ROLES, standingFor, THERE } from './matrix-app.ts'

const LESSONS = [
  ['lesson: a visit', /-(today|tomorrow)$/],
  ['lesson: a class that is offered', /-(class|open)$/],
  ['lesson: over', /-past$/],
] as const

/** The line a row is told under. */
const lineOf = (table: TableName, id: string): string =>
  table === 'lesson' ? (LESSONS.find(([, ids]) => ids.test(id))?.[0] ?? table) : table

describe('whose rows reach whose device, read from the server by everybody', () => {
  let app: MatrixApp
  const held = new Map<string, Held>()

  beforeAll(async () => {
    app = await MatrixApp.open()
    for (const role of ROLES) held.set(role, await app.pull(await app.person(standingFor(role))))
  })
  afterAll(() => app.close())

  const cell = (role: (typeof ROLES)[number], line: string): string => {
    const there = app.rows.filter(({ table, id }) => lineOf(table, id) === line)
    const reached = there.filter(({ table, id }) => held.get(role)?.has(`${table}/${id}`))
    const others = there.filter(({ id }) => id.includes(`${HERE.name}-b`))
    const ofOthers = reached.filter(({ id }) => id.includes(`${HERE.name}-b`))
    if (reached.length === 0) return '×'
    if (ofOthers.length === others.length && (others.length > 0 || reached.length === there.length))
      return '○'
    return ofOthers.length === 0 ? '自' : `${ofOthers.length} of ${others.length} others`
  }

  test('every table has its line, and no line is about nothing', () => {
    const lines = new Set(app.rows.map(({ table, id }) => lineOf(table, id)))
    expect(Object.keys(EXPECTED_TABLES).sort()).toEqual([...lines].sort())
    const tables = new Set(Object.keys(EXPECTED_TABLES).map((line) => line.replace(/:.*/, '')))
    expect([...tables].sort()).toEqual([...TABLE_NAMES].sort())
  })

  test.each(Object.entries(EXPECTED_TABLES))('%s: as it is written', (line, expected) => {
    expect(ROLES.map((role) => cell(role, line)).join('')).toBe(expected)
  })

  test('nothing of another municipality reaches anybody, and nothing that is not a row of the town', () => {
    const known = new Set(app.rows.map(({ table, id }) => `${table}/${id}`))
    for (const [role, rows] of held) {
      expect([role, [...rows.keys()].filter((key) => !known.has(key))]).toEqual([role, []])
      expect([role, JSON.stringify([...rows])]).not.toContain(THERE.code)
    }
  })
})

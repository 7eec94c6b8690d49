import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { MUTATIONS } from '#domain/mutations.ts'
import { TABLE_NAMES, TABLES } from '#domain/tables.ts'
import { mutationFiles, read, ruleFiles } from './repository.ts'

/** `| \`word\` | meaning | 日本語 |` */
const lines = read('src/domain/glossary.md')
  .split('\n')
  .flatMap((line) => {
    const [, word, meaning, wording] = /^\| `([^`]+)` +\| ([^|]+) \| ([^|]+) \|$/.exec(line) ?? []
    return word && meaning && wording ? [{ word, meaning: meaning.trim(), wording: wording.trim() }] : []
  })
const known = new Set(lines.map(({ word }) => word))
const missing = (words: readonly string[]): string[] => words.filter((word) => !known.has(word))

const statesOf = (table: keyof typeof TABLES): string[] => {
  const state: unknown = 'state' in TABLES[table].row.shape ? TABLES[table].row.shape.state : null
  return state instanceof z.ZodEnum ? state.options.map((option) => `${table}: ${option}`) : []
}

describe('The glossary is complete', () => {
  test('every table has its line', () => {
    expect(missing(TABLE_NAMES)).toEqual([])
  })

  test('every state of a row has its line', () => {
    expect(missing(TABLE_NAMES.flatMap(statesOf))).toEqual([])
  })

  test('every mutation has its line, and every mutation file is in the registry', () => {
    expect(missing(MUTATIONS.map(({ name }) => name))).toEqual([])
    expect(mutationFiles()).toHaveLength(MUTATIONS.length)
  })

  test('every rule has its line', () => {
    expect(missing(ruleFiles().map((path) => basename(path, '.ts')))).toEqual([])
  })

  test('every line says what the word means and how it is said in Japanese, once', () => {
    const rows = read('src/domain/glossary.md').split('\n')
    expect(lines).toHaveLength(rows.filter((row) => row.startsWith('| `')).length)
    expect(lines.filter(({ meaning, wording }) => meaning === '' || wording === '')).toEqual([])
    expect(lines.map(({ word }) => word)).toEqual([...known])
  })

  test('no word stands there that the domain has forgotten', () => {
    const live = new Set<string>([
      ...TABLE_NAMES,
      ...TABLE_NAMES.flatMap(statesOf),
      ...MUTATIONS.map(({ name }) => name),
      ...ruleFiles().map((path) => basename(path, '.ts')),
    ])
    const kinds = lines.filter(({ word }) => /[.:]/.test(word) && !live.has(word)).map(({ word }) => word)
    expect(kinds).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { TABLE_NAMES, TABLES } from '#domain/tables.ts'
import { filesBelow, read } from './repository.ts'

const sql = filesBelow('src/server/database/migrations')
  .filter((path) => path.endsWith('.sql'))
  .map(read)
  .join('\n')
  .replaceAll(/\s+/g, ' ')

/** Behind row-level security an index serves a column, not an expression over the document. */
const columns = new Set(
  [...sql.matchAll(/add column "(\w+)" text generated always as \(data->>'\1'\) stored/g)].map(
    ([, field]) => field,
  ),
)

/** `lesson.lessonDay` for an index on (municipality, "lessonDay") of the lessons' partition. */
const indexed = new Set(
  [...sql.matchAll(/create index \S+ on record_(\w+) \(municipality, "(\w+)"\)/g)]
    .filter(([, , field]) => columns.has(field))
    .map(([, table, field]) => `${table}.${field}`),
)
const declared = TABLE_NAMES.flatMap((table) => TABLES[table].indexes.map((field) => `${table}.${field}`))

describe('The database has what tables.ts declares', () => {
  test('every table of the domain has its partition', () => {
    const partitions = [...sql.matchAll(/partition of record for values in \('(\w+)'\)/g)].map(
      ([, name]) => name,
    )
    expect([...TABLE_NAMES].filter((name) => !partitions.includes(name))).toEqual([])
  })

  test('every field by which rows are looked up has its column and its index', () => {
    expect(declared.filter((field) => !indexed.has(field))).toEqual([])
  })
})

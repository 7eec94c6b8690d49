import type { Lookup } from '#domain/need.ts'
import type { Rows } from '#domain/rows.ts'
import { type AnyRow, TABLE_NAMES, type Row, type TableName } from '#domain/tables.ts'
import type { Committed } from './memory-hub-store.ts'

type Stored = NonNullable<ReturnType<Committed['tables']['get']>>

/** A table that was committed never changes, so what is in it is put together once. */
const found = new WeakMap<Stored, readonly AnyRow[]>()

const rowsIn = (stored: Stored | undefined): readonly AnyRow[] => {
  if (!stored) return []
  const known = found.get(stored)
  if (known) return known
  const rows = [...stored.values()].flatMap((one) => one.row ?? [])
  found.set(stored, rows)
  return rows
}

/** The rows of a municipality as they were committed. */
export const committedRows = ({ tables }: Committed): Rows => ({
  get: <T extends TableName>(table: T, id: string) =>
    (tables.get(table)?.get(id)?.row ?? undefined) as Row<T> | undefined,
  all: <T extends TableName>(table: T) => rowsIn(tables.get(table)) as readonly Row<T>[],
})

/** Every row with its table. */
export const everyRow = (rows: Rows): { table: TableName; row: AnyRow }[] =>
  TABLE_NAMES.flatMap((table) => rows.all(table).map((row) => ({ table, row })))

/** Looks rows up by reading through all of them. */
export const lookupIn =
  (rows: Rows): Lookup =>
  async (table, by, values) => {
    const rowOf = (id: string): AnyRow | undefined => rows.get(table, id)
    if (by === 'id') return values.flatMap((id) => rowOf(id) ?? [])
    const all: readonly AnyRow[] = rows.all(table)
    const wanted = new Set(values)
    return all.filter((row) => wanted.has(String((row as unknown as Record<string, unknown>)[by])))
  }

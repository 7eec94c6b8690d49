import { LoadedRows, type Rows } from './rows.ts'
import type { AnyRow, TABLES, TableName } from './tables.ts'

type OnlyAtHub<T extends TableName> = (typeof TABLES)[T] extends {
  hubIndexes: readonly (infer Field extends string)[]
}
  ? Field
  : never

type Key<T extends TableName> = 'id' | (typeof TABLES)[T]['indexes'][number] | OnlyAtHub<T>

/** Rows to look up: those of `table` whose field `by` is one of `values`, which may depend on what was loaded before. */
export interface Need {
  readonly table: TableName
  readonly by: string
  values(loaded: Rows): readonly string[]
}

/** States a need; `by` is `id` or one of the table's indexes. */
export const need = <T extends TableName>(
  table: T,
  by: Key<T>,
  values: readonly string[] | ((loaded: Rows) => readonly string[]),
): Need => ({ table, by, values: typeof values === 'function' ? values : () => values })

/** Looks rows up in a store: all of `table` whose `by` is one of `values` (never empty, no value twice). */
export type Lookup = (
  table: TableName,
  by: string,
  values: readonly string[],
) => PromiseLike<readonly AnyRow[]>

/** One look-up of several. */
export interface Wanted {
  readonly table: TableName
  readonly by: string
  readonly values: readonly string[]
}

/** Looks several up at once; gives what was found of each, in their order. */
export type LookupAll = (wanted: readonly Wanted[]) => PromiseLike<readonly (readonly AnyRow[])[]>

/** For a store that takes one look-up at a time. */
export const oneByOne =
  (lookup: Lookup): LookupAll =>
  async (wanted) => {
    const found: (readonly AnyRow[])[] = []
    for (const { table, by, values } of wanted) found.push(await lookup(table, by, values))
    return found
  }

/** Loads what is needed, in order, so that a later need may follow from an earlier one. */
export const loadNeeds = async (needs: readonly Need[], lookup: Lookup): Promise<LoadedRows> => {
  const loaded = new LoadedRows()
  for (const { table, by, values } of needs) {
    const wanted = [...new Set(values(loaded))]
    if (wanted.length === 0) continue
    for (const row of await lookup(table, by, wanted)) loaded.add(table, row)
  }
  return loaded
}

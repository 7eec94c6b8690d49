import type { AnyRow, Row, TableName } from './tables.ts'

/** Rows that were looked up, by table and id. Reading never fails: a row that is not there is undefined. */
export interface Rows {
  get<T extends TableName>(table: T, id: string): Row<T> | undefined
  all<T extends TableName>(table: T): readonly Row<T>[]
}

/** One row written (`row`) or removed (`row: null`). */
export type Change = { [T in TableName]: { table: T; id: string; row: Row<T> | null } }[TableName]

/** The change that writes this row. */
export const put = <T extends TableName>(table: T, row: Row<T>): Change =>
  ({ table, id: row.id, row }) as unknown as Change

/** Rows in memory, filled one by one. */
export class LoadedRows implements Rows {
  readonly #tables = new Map<TableName, Map<string, AnyRow>>()

  add(table: TableName, row: AnyRow): void {
    const rows = this.#tables.get(table)
    if (rows) rows.set(row.id, row)
    else this.#tables.set(table, new Map([[row.id, row]]))
  }

  get<T extends TableName>(table: T, id: string): Row<T> | undefined {
    return this.#tables.get(table)?.get(id) as Row<T> | undefined
  }

  all<T extends TableName>(table: T): readonly Row<T>[] {
    return [...(this.#tables.get(table)?.values() ?? [])] as Row<T>[]
  }

  /** A copy with these changes made; this one stays as it is. */
  with(changes: readonly Change[]): LoadedRows {
    const copy = new LoadedRows()
    for (const [table, rows] of this.#tables) copy.#tables.set(table, new Map(rows))
    for (const { table, id, row } of changes)
      if (row) copy.add(table, row)
      else copy.#tables.get(table)?.delete(id)
    return copy
  }
}

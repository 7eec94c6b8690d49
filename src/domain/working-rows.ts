import type { Lookup, Need } from './need.ts'
import { loadNeeds } from './need.ts'
import { type Change, LoadedRows } from './rows.ts'
import type { AnyRow, TableName } from './tables.ts'

const fieldOf = (row: AnyRow, by: string): string => {
  const value = (row as unknown as Record<string, unknown>)[by]
  return typeof value === 'string' ? value : ''
}

/** One table as far as it was read or written; null is a row that is not there. */
class WorkingTable {
  readonly rows = new Map<string, AnyRow | null>()
  readonly #indexes = new Map<string, { known: Set<string>; ids: Map<string, Set<string>> }>()

  index(by: string) {
    const found = this.#indexes.get(by)
    if (found) return found
    const made = { known: new Set<string>(), ids: new Map<string, Set<string>>() }
    this.#indexes.set(by, made)
    for (const row of this.rows.values()) if (row) this.#note(made.ids, by, row)
    return made
  }

  set(id: string, row: AnyRow | null): void {
    const before = this.rows.get(id)
    for (const [by, { ids }] of this.#indexes) {
      if (before) ids.get(fieldOf(before, by))?.delete(id)
      if (row) this.#note(ids, by, row)
    }
    this.rows.set(id, row)
  }

  #note(ids: Map<string, Set<string>>, by: string, row: AnyRow): void {
    const value = fieldOf(row, by)
    const some = ids.get(value)
    if (some) some.add(row.id)
    else ids.set(value, new Set([row.id]))
  }
}

/**
 * The rows several changes work on, one after another: what was written lies over what the store holds, and every row and
 * index value is read from the store once. Nothing is written to the store; `takeWritten` says what is to be.
 */
export class WorkingRows {
  readonly #tables = new Map<TableName, WorkingTable>()
  readonly #written = new Map<TableName, Set<string>>()

  constructor(private readonly store: Lookup) {}

  #table(name: TableName): WorkingTable {
    const found = this.#tables.get(name)
    if (found) return found
    const made = new WorkingTable()
    this.#tables.set(name, made)
    return made
  }

  #missing(table: TableName, by: string, values: readonly string[]): string[] {
    const working = this.#table(table)
    if (by === 'id') return values.filter((id) => !working.rows.has(id))
    const { known } = working.index(by)
    return values.filter((value) => !known.has(value))
  }

  async #read(table: TableName, by: string, values: readonly string[]): Promise<void> {
    const missing = this.#missing(table, by, values)
    if (missing.length === 0) return
    const working = this.#table(table)
    for (const row of await this.store(table, by, missing))
      if (!working.rows.has(row.id)) working.set(row.id, row)
    for (const value of missing)
      if (by !== 'id') working.index(by).known.add(value)
      else if (!working.rows.has(value)) working.rows.set(value, null)
  }

  /** Rows of `table` whose `by` is one of `values`, as they stand after what was written. */
  readonly lookup = async (table: TableName, by: string, values: readonly string[]): Promise<AnyRow[]> => {
    await this.#read(table, by, values)
    const working = this.#table(table)
    const ids =
      by === 'id' ? values : values.flatMap((value) => [...(working.index(by).ids.get(value) ?? [])])
    return ids.flatMap((id) => working.rows.get(id) ?? [])
  }

  write(changes: readonly Change[]): void {
    for (const { table, id, row } of changes) {
      this.#table(table).set(id, row)
      this.#written.set(table, (this.#written.get(table) ?? new Set()).add(id))
    }
  }

  /** Reads what these changes will need, all together: one look-up a step and field instead of one a change. */
  async readAhead(needsOfEach: readonly (readonly Need[])[]): Promise<void> {
    const loading = needsOfEach.map((needs) => ({ needs, loaded: new LoadedRows() }))
    const steps = Math.max(0, ...needsOfEach.map((needs) => needs.length))
    for (let step = 0; step < steps; step += 1) {
      const wanted = loading.flatMap(({ needs, loaded }) => {
        const need = needs[step]
        return need ? [{ need, loaded, values: [...new Set(need.values(loaded))] }] : []
      })
      await this.#readTogether(wanted)
      for (const { need, loaded, values } of wanted)
        for (const row of values.length > 0 ? await this.lookup(need.table, need.by, values) : [])
          loaded.add(need.table, row)
    }
  }

  async #readTogether(wanted: readonly { need: Need; values: readonly string[] }[]): Promise<void> {
    const groups = new Map<string, { need: Need; values: Set<string> }>()
    for (const { need, values } of wanted) {
      const key = `${need.table}.${need.by}`
      const group = groups.get(key) ?? { need, values: new Set() }
      for (const value of values) group.values.add(value)
      groups.set(key, group)
    }
    for (const { need, values } of groups.values()) await this.#read(need.table, need.by, [...values])
  }

  /** The rows that were written since this was last asked, as they stand now: for the store to keep. */
  takeWritten(): Change[] {
    const changes = [...this.#written].flatMap(([table, ids]) =>
      [...ids].map((id) => ({ table, id, row: this.#table(table).rows.get(id) ?? null }) as Change),
    )
    this.#written.clear()
    return changes
  }

  /** These rows as they stand now. */
  async images(keys: readonly Pick<Change, 'table' | 'id'>[]): Promise<Change[]> {
    const images: Change[] = []
    for (const { table, id } of new Map(keys.map((key) => [`${key.table}/${key.id}`, key])).values()) {
      const [row] = await this.lookup(table, 'id', [id])
      images.push({ table, id, row: row ?? null } as Change)
    }
    return images
  }

  /** What these needs name, as it stands now. */
  load(needs: readonly Need[]): Promise<LoadedRows> {
    return loadNeeds(needs, this.lookup)
  }
}

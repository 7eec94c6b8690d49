import { loadNeeds, type LookupAll, type Need, type Wanted } from './need.ts'
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

  constructor(private readonly store: LookupAll) {}

  #table(name: TableName): WorkingTable {
    const found = this.#tables.get(name)
    if (found) return found
    const made = new WorkingTable()
    this.#tables.set(name, made)
    return made
  }

  #missing({ table, by, values }: Wanted): string[] {
    const working = this.#table(table)
    if (by === 'id') return values.filter((id) => !working.rows.has(id))
    const { known } = working.index(by)
    return values.filter((value) => !known.has(value))
  }

  /** Asks the store for what is not known yet, all at once. */
  async #read(wanted: readonly Wanted[]): Promise<void> {
    const missing = wanted
      .map((one) => ({ ...one, values: this.#missing(one) }))
      .filter(({ values }) => values.length > 0)
    if (missing.length === 0) return
    const found = await this.store(missing)
    for (const [index, { table, by, values }] of missing.entries()) {
      const working = this.#table(table)
      for (const row of found[index] ?? []) if (!working.rows.has(row.id)) working.set(row.id, row)
      for (const value of values)
        if (by !== 'id') working.index(by).known.add(value)
        else if (!working.rows.has(value)) working.rows.set(value, null)
    }
  }

  /** What is known of these rows, as they stand after what was written. */
  #known({ table, by, values }: Wanted): AnyRow[] {
    const working = this.#table(table)
    const ids =
      by === 'id' ? values : values.flatMap((value) => [...(working.index(by).ids.get(value) ?? [])])
    return ids.flatMap((id) => working.rows.get(id) ?? [])
  }

  /** Rows of `table` whose `by` is one of `values`, as they stand after what was written. */
  readonly lookup = async (table: TableName, by: string, values: readonly string[]): Promise<AnyRow[]> => {
    const wanted = { table, by, values }
    await this.#read([wanted])
    return this.#known(wanted)
  }

  write(changes: readonly Change[]): void {
    for (const { table, id, row } of changes) {
      this.#table(table).set(id, row)
      this.#written.set(table, (this.#written.get(table) ?? new Set()).add(id))
    }
  }

  /**
   * Reads what these changes will need, all together. Whatever can be told from the rows known so far is asked for at once, so
   * the store is asked as often as needs follow from one another, not as often as there are needs or changes.
   */
  async readAhead(needsOfEach: readonly (readonly Need[])[]): Promise<void> {
    for (let open = needsOfEach; ;) {
      const groups = new Map<string, { table: TableName; by: string; values: Set<string> }>()
      open = open.filter((needs) => this.#gather(needs, groups))
      if (open.length === 0) return
      await this.#read([...groups.values()].map((one) => ({ ...one, values: [...one.values] })))
    }
  }

  /** Adds what is not known of these needs; says whether something was missing. */
  #gather(
    needs: readonly Need[],
    groups: Map<string, { table: TableName; by: string; values: Set<string> }>,
  ): boolean {
    const loaded = new LoadedRows()
    let isOpen = false
    for (const { table, by, values: valuesIn } of needs) {
      const wanted = { table, by, values: [...new Set(valuesIn(loaded))] }
      if (wanted.values.length === 0) continue
      for (const row of this.#known(wanted)) loaded.add(table, row)
      const missing = this.#missing(wanted)
      if (missing.length === 0) continue
      isOpen = true
      const group = groups.get(`${table}.${by}`) ?? { table, by, values: new Set() }
      for (const value of missing) group.values.add(value)
      groups.set(`${table}.${by}`, group)
    }
    return isOpen
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

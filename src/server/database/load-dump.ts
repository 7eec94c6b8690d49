import type { BackupKey } from './backup-key.ts'
import type { Sql } from './database.ts'
import { BackupRefused, type Header, type TableLine, type Trailer } from './dump-format.ts'
import { dropHub, type HubTable, hubTables } from './hub-tables.ts'
import { knownMigrations, runStep } from './migrate.ts'
import { quoteName } from './quote-name.ts'
import { readDump } from './read-dump.ts'

/** What was restored: what the backup says of itself, its rows by table, and the store's new epoch. */
export interface Loaded {
  readonly header: Header
  readonly rows: Trailer['rows']
  readonly epoch: string
}

/**
 * Makes this database what the backup says, in the caller's transaction: the hub's tables as they were then, their rows,
 * the later migrations on top, and a new epoch, so that devices push again what the backup lacks.
 * @throws BackupRefused; the caller then undoes the transaction
 */
export const loadDump = async (sql: Sql, file: string, keys?: readonly BackupKey[]): Promise<Loaded> => {
  const loading = new Loading(sql)
  const { rows } = await readDump(file, loading, keys)
  return { rows, ...(await loading.finish()) }
}

class Loading {
  readonly #sql: Sql
  #header: Header | undefined
  #tables: ReadonlyMap<string, HubTable> = new Map()

  constructor(sql: Sql) {
    this.#sql = sql
  }

  async begin(header: Header): Promise<void> {
    this.#header = header
    await dropHub(this.#sql)
    for (const step of knownMigrations) if (step.number <= header.migration) await runStep(this.#sql, step)
    const tables = await hubTables(this.#sql)
    for (const { name } of tables) await this.#sql.query(`delete from ${quoteName(name)}`)
    this.#tables = new Map(tables.map((table) => [table.name, table]))
  }

  async rows({ table, columns }: TableLine, lines: readonly string[]): Promise<void> {
    const types = new Map(this.#tables.get(table)?.columns.map(({ name, type }) => [name, type]))
    const values = columns.map((name, index) => {
      const type = types.get(name)
      if (!type)
        throw new BackupRefused('This backup holds tables or columns that this release does not know.')
      return `(line->>${index})::${type}`
    })
    await this.#sql.query(
      `insert into ${quoteName(table)} (${columns.map(quoteName).join(', ')})
       select ${values.join(', ')} from jsonb_array_elements($1::jsonb) as line`,
      [`[${lines.join(',')}]`],
    )
  }

  async finish(): Promise<Pick<Loaded, 'header' | 'epoch'>> {
    const header = this.#header
    for (const step of knownMigrations)
      if (header && step.number > header.migration) await runStep(this.#sql, step)
    const [store] = await this.#sql.query<{ epoch: string }>(
      'update store set epoch = gen_random_uuid()::text returning epoch',
    )
    if (!header || !store) throw new BackupRefused('This backup holds no epoch; it cannot be used.')
    return { header, epoch: store.epoch }
  }
}

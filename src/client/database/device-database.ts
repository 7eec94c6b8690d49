import Dexie, { type Table } from 'dexie'
import { type Row, TABLE_NAMES, type TableName, TABLES } from '#domain/tables.ts'
import type { DeviceState, OutboxItem } from '#sync/device/device-store.ts'
import type { Keyring } from './keyring.ts'
import { sealingMiddleware } from './sealing-middleware.ts'

const ROW_STORES = Object.fromEntries(
  TABLE_NAMES.map((name) => [name, ['id', ...TABLES[name].indexes].join(', ')]),
)

/** One account's rows on this device. Another account on the same tablet has a database of its own. */
export class DeviceDatabase extends Dexie {
  readonly outbox!: Table<OutboxItem, number>
  readonly device!: Table<DeviceState & { key: 'state' }, string>
  readonly seen!: Table<{ table: TableName; id: string }, [string, string]>

  /**
   * `keyring`: opens and seals the rows; without one they are read as they lie there. `place`: where the browser keeps it, if not
   * with all other databases of this app.
   */
  constructor(name: string, keyring: Keyring | null, place?: IDBFactory) {
    // Dexie's cache would copy every row a live read sees.
    super(name, {
      chromeTransactionDurability: 'strict',
      cache: 'disabled',
      ...(place ? { indexedDB: place } : {}),
    })
    if (keyring) this.use(sealingMiddleware(keyring))
    this.version(1).stores({ ...ROW_STORES, outbox: 'id, state', device: 'key', seen: '[table+id]' })
  }

  rows<T extends TableName>(table: T): Table<Row<T>, string> {
    return this.table(table)
  }

  /** Rows whose `by` is one of `values`, asked for all at once: a cursor would go to and fro for every value. */
  rowsBy<T extends TableName>(table: T, by: string, values: readonly string[]): PromiseLike<Row<T>[]> {
    const rows = this.rows(table)
    return this.transaction('r', rows, async () =>
      (await Promise.all(values.map((value) => rows.where(by).equals(value).toArray()))).flat(),
    )
  }
}

/** The database of one account of one municipality on this device. */
export const databaseName = (municipality: string, accountId: string): string =>
  `magonote.sealed.${municipality}.${accountId}`

/** Its name until release 0.3.0, which kept its rows open. */
export const unsealedName = (name: string): string => name.replace('magonote.sealed.', 'magonote.')

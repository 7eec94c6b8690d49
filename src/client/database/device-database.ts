import Dexie, { type Table } from 'dexie'
import { type Row, TABLE_NAMES, type TableName, TABLES } from '#domain/tables.ts'
import type { DeviceState, OutboxItem } from '#sync/device/device-store.ts'

const ROW_STORES = Object.fromEntries(
  TABLE_NAMES.map((name) => [name, ['id', ...TABLES[name].indexes].join(', ')]),
)

/** One account's rows on this device. Another account on the same tablet has a database of its own. */
export class DeviceDatabase extends Dexie {
  readonly outbox!: Table<OutboxItem, number>
  readonly device!: Table<DeviceState & { key: 'state' }, string>
  readonly seen!: Table<{ table: TableName; id: string }, [string, string]>

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({ ...ROW_STORES, outbox: 'id, state', device: 'key', seen: '[table+id]' })
  }

  rows<T extends TableName>(table: T): Table<Row<T>, string> {
    return this.table(table)
  }
}

/** The database of one account of one municipality on this device. */
export const databaseName = (municipality: string, accountId: string): string =>
  `magonote.${municipality}.${accountId}`

import type { Table, Transaction } from 'dexie'
import type { Change } from '#domain/rows.ts'
import { type AnyRow, TABLE_NAMES, type TableName } from '#domain/tables.ts'
import type { DeviceSpace, DeviceState, OutboxItem } from '#sync/device/device-store.ts'

const FIRST_STATE: Omit<DeviceState, 'device'> = {
  lastMutationId: 0,
  epoch: null,
  cursor: null,
  isSweeping: false,
  clockOffsetMs: 0,
  lastSyncedAt: null,
  comparedAt: null,
}

const byTable = (changes: readonly Change[]): Map<TableName, Map<string, AnyRow | null>> => {
  const tables = new Map<TableName, Map<string, AnyRow | null>>()
  for (const { table, id, row } of changes) {
    const rows = tables.get(table) ?? new Map<string, AnyRow | null>()
    rows.set(id, row)
    tables.set(table, rows)
  }
  return tables
}

/**
 * What can be done inside a transaction on Dexie. Only Dexie is awaited, so that IndexedDB keeps the transaction open. Every
 * table is the transaction's own: Dexie forgets which one it is in after a hundred awaits in a row that are not its own.
 */
export class DexieDeviceSpace implements DeviceSpace {
  readonly #outbox: Table<OutboxItem, number>
  readonly #device: Table<DeviceState & { key: 'state' }, string>
  readonly #seen: Table<{ table: TableName; id: string }, [string, string]>

  constructor(private readonly transaction: Transaction) {
    this.#outbox = transaction.table('outbox')
    this.#device = transaction.table('device')
    this.#seen = transaction.table('seen')
  }

  #rows(table: TableName): Table<AnyRow, string> {
    return this.transaction.table(table)
  }

  async lookup(table: TableName, by: string, values: readonly string[]): Promise<readonly AnyRow[]> {
    const rows = this.#rows(table)
    if (by === 'id') return (await rows.bulkGet([...values])).filter((row) => row !== undefined)
    return (await Promise.all(values.map((value) => rows.where(by).equals(value).toArray()))).flat()
  }

  async write(changes: readonly Change[]): Promise<void> {
    for (const [table, rows] of byTable(changes)) {
      const entries = [...rows]
      const gone = entries.filter(([, row]) => row === null).map(([id]) => id)
      const kept = entries.flatMap(([, row]) => row ?? [])
      if (kept.length > 0) await this.#rows(table).bulkPut(kept)
      if (gone.length > 0) await this.#rows(table).bulkDelete(gone)
    }
  }

  async state(): Promise<DeviceState> {
    const known = await this.#device.get('state')
    if (known) return known
    const first = { ...FIRST_STATE, device: `device-${crypto.randomUUID()}` }
    await this.setState(first)
    return first
  }

  async setState(state: DeviceState): Promise<void> {
    await this.#device.put({ ...state, key: 'state' })
  }

  pending(): PromiseLike<readonly OutboxItem[]> {
    return this.#outbox.where('state').equals('pending').sortBy('id')
  }

  settled(): PromiseLike<readonly OutboxItem[]> {
    return this.#outbox.where('state').notEqual('pending').sortBy('id')
  }

  async putOutbox(items: readonly OutboxItem[]): Promise<void> {
    await this.#outbox.bulkPut([...items])
  }

  async forgetOutbox(ids: readonly number[]): Promise<void> {
    await this.#outbox.bulkDelete([...ids])
  }

  allRows(table: TableName): PromiseLike<readonly AnyRow[]> {
    return this.#rows(table).toArray()
  }

  async noteSeen(keys: readonly { table: TableName; id: string }[]): Promise<void> {
    await this.#seen.bulkPut(keys.map(({ table, id }) => ({ table, id })))
  }

  async forgetSeen(): Promise<void> {
    await this.#seen.clear()
  }

  async eraseUnseen(): Promise<void> {
    const seen = new Set((await this.#seen.toCollection().primaryKeys()).map((key) => key.join('/')))
    for (const table of TABLE_NAMES) {
      const ids = await this.#rows(table).toCollection().primaryKeys()
      await this.#rows(table).bulkDelete(ids.filter((id) => !seen.has(`${table}/${id}`)))
    }
    await this.#seen.clear()
  }
}

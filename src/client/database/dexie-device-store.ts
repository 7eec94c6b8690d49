import { liveQuery } from 'dexie'
import type { DeviceSpace, DeviceStore } from '#sync/device/device-store.ts'
import { TABLE_NAMES } from '#domain/tables.ts'
import { DeviceDatabase } from './device-database.ts'
import { DexieDeviceSpace } from './dexie-device-space.ts'

/** A device's database, opened: the store the sync works on, and the tables that screens read. */
export interface OpenDeviceStore extends DeviceStore {
  readonly name: string
  readonly database: DeviceDatabase
  close(): void
  /**
   * Leaves nobody's data on the device and closes. Changes the hub has not settled stay, without the rows they touched, for
   * when the same person comes back.
   */
  forget(): Promise<void>
}

const UNSETTLED = ['pending', 'refused', 'held']

const keepUnsettled = async (database: DeviceDatabase): Promise<void> => {
  for (const table of TABLE_NAMES) await database.rows(table).clear()
  await database.seen.clear()
  await database.outbox.where('state').noneOf(UNSETTLED).delete()
  await database.outbox.toCollection().modify({ before: [] })
  await database.device.toCollection().modify({ epoch: null, cursor: null, isSweeping: false })
}

const forget = async (database: DeviceDatabase): Promise<void> => {
  const unsettled = await database.outbox.where('state').anyOf(UNSETTLED).count()
  if (unsettled === 0) return database.delete()
  await database.transaction('rw', database.tables, async () => keepUnsettled(database))
  database.close()
}

/** Opens (and makes, the first time) the database of this name. Fails when the browser refuses storage. */
export const openDeviceStore = async (name: string): Promise<OpenDeviceStore> => {
  const database = new DeviceDatabase(name)
  await database.open()
  const space = new DexieDeviceSpace(database)
  return {
    name,
    database,
    // Dexie follows native awaits only into a function that is itself async.
    transaction: <T>(work: (space: DeviceSpace) => Promise<T>): Promise<T> =>
      database.transaction('rw', database.tables, async () => work(space)),
    close: () => database.close(),
    forget: () => forget(database),
  }
}

/** Runs `query` now and again whenever rows it read have changed, in this tab or another. Returns what ends it. */
export const watch = <T>(
  query: () => Promise<T>,
  seen: (value: T) => void,
  failed: (error: unknown) => void,
): (() => void) => {
  const subscription = liveQuery(query).subscribe({ next: seen, error: failed })
  return () => subscription.unsubscribe()
}

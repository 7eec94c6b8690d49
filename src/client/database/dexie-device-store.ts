import Dexie, { liveQuery } from 'dexie'
import type { DeviceStore } from '#sync/device/device-store.ts'
import { bringIn, deleteBucket, openBucket, sealWhatLayOpen, takeOut } from './device-bucket.ts'
import { DeviceDatabase } from './device-database.ts'
import { DexieDeviceSpace } from './dexie-device-space.ts'
import { forgetRows } from './forget-rows.ts'
import type { Keyring } from './keyring.ts'
import { sealAnew } from './seal-anew.ts'

/** A device's database, opened: the store the sync works on, and the tables that screens read. */
export interface OpenDeviceStore extends DeviceStore {
  readonly name: string
  /** The random name it got when it was first used: another one means that it was emptied since. */
  readonly device: string
  readonly database: DeviceDatabase
  close(): void
  /** Calls `told` once when the browser closes the database without being asked, as it does before it deletes it. */
  onClosed(told: () => void): void
  /**
   * Erases every row and closes. What this person typed in the last fourteen days stays, without the rows it touched, for when
   * they come back: it may be unsent, or a hub restored from a backup may lack it.
   */
  forget(): Promise<void>
}

const forget = async (database: DeviceDatabase, bucket: IDBFactory | undefined): Promise<void> => {
  if ((await database.outbox.count()) === 0) {
    await database.delete()
    return bucket ? deleteBucket(database.name) : undefined
  }
  await database.transaction('rw', database.tables, async () => {
    await forgetRows(database)
    await database.outbox.toCollection().modify({ before: [] })
  })
  database.close()
  if (bucket) await takeOut(database.name, bucket)
}

const STORAGE_ERRORS = new Set<string>(Object.values(Dexie.errnames))

/** Whether it was the browser that could not keep or find something: no room left, a database that was closed. */
export const isStorageError = (error: unknown): boolean =>
  error instanceof Error && STORAGE_ERRORS.has(error.name)

/**
 * Opens (and makes, the first time) the database of this name; its rows are sealed and read with `keyring`. Fails when the
 * browser refuses storage.
 */
export const openDeviceStore = async (name: string, keyring: Keyring): Promise<OpenDeviceStore> => {
  const bucket = await openBucket(name)
  if (bucket) await bringIn(name, bucket)
  const database = new DeviceDatabase(name, keyring, bucket)
  await database.open()
  await sealWhatLayOpen(database)
  await sealAnew(database, keyring)
  const inSpace = <T>(work: (space: DexieDeviceSpace) => Promise<T>): Promise<T> =>
    // Dexie follows native awaits only into a function that is itself async.
    database.transaction('rw', database.tables, async (transaction) =>
      work(new DexieDeviceSpace(transaction)),
    )
  const { device } = await inSpace((space) => space.state())
  let isLeft = false
  const leave = (): void => {
    isLeft = true
    database.close()
  }
  return {
    name,
    device,
    database,
    transaction: inSpace,
    close: leave,
    onClosed: (told) =>
      database.on('close', () => {
        if (isLeft) return
        leave()
        told()
      }),
    forget: () => {
      isLeft = true
      return forget(database, bucket)
    },
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

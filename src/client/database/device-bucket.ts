import { DeviceDatabase } from './device-database.ts'

/** The Storage Buckets API (WICG), which Chromium has since 122; only in secure contexts. */
interface StorageBuckets {
  keys(): Promise<string[]>
  open(
    name: string,
    options?: { persisted: boolean; durability: 'strict' | 'relaxed' },
  ): Promise<{ readonly indexedDB: IDBFactory }>
  delete(name: string): Promise<void>
}

declare global {
  interface Navigator {
    readonly storageBuckets?: StorageBuckets
  }
}

const buckets = (): StorageBuckets | undefined =>
  typeof navigator === 'undefined' ? undefined : navigator.storageBuckets

/** A bucket may have at most 64 of a–z, 0–9, _ and - as its name; a database may have more. */
const bucketName = async (databaseName: string): Promise<string> => {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(databaseName))
  return Array.from(new Uint8Array(hash).slice(0, 20), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * A place of its own for one account's rows; undefined where the browser has none. A browser leaves deleted rows in the files
 * of its profile for as long as it likes; those of a bucket go with the bucket.
 */
export const openBucket = async (databaseName: string): Promise<IDBFactory | undefined> =>
  (await buckets()?.open(await bucketName(databaseName), { persisted: true, durability: 'strict' }))
    ?.indexedDB

/** Deletes the place with its files, also when another tab has it open. */
export const deleteBucket = async (databaseName: string): Promise<void> =>
  buckets()?.delete(await bucketName(databaseName))

const isOutside = async (name: string): Promise<boolean> =>
  (await indexedDB.databases()).some((known) => known.name === name)

const copy = async (from: DeviceDatabase, to: DeviceDatabase): Promise<void> => {
  const found = await Promise.all(
    from.tables.map(async (table) => [table.name, (await table.toArray()) as unknown[]] as const),
  )
  await to.transaction('rw', to.tables, async () => {
    for (const [table, rows] of found) await to.table(table).bulkPut(rows)
  })
}

const stateOf = (database: DeviceDatabase) => database.device.get('state')

/** What lies outside is the same device's, and the bucket has all of it: the moving was only cut short. */
const isMoved = async (outside: DeviceDatabase, bucket: DeviceDatabase): Promise<boolean> =>
  (await stateOf(outside))?.device === (await stateOf(bucket))?.device

/** What this person left behind, or what an earlier release kept, comes from outside into the bucket. */
export const bringIn = (bucket: DeviceDatabase): Promise<void> =>
  navigator.locks.request(`${bucket.name}.moving`, async () => {
    if (!(await isOutside(bucket.name))) return
    const outside = new DeviceDatabase(bucket.name)
    await outside.open()
    if (!(await stateOf(bucket))) await copy(outside, bucket)
    if (await isMoved(outside, bucket)) await outside.delete()
    else outside.close()
  })

/** Puts everything outside, and deletes the bucket with its files. What lies there already is never written over. */
export const takeOut = async (bucket: DeviceDatabase): Promise<void> => {
  if (await isOutside(bucket.name)) return bucket.close()
  const outside = new DeviceDatabase(bucket.name)
  await outside.open()
  await copy(bucket, outside)
  outside.close()
  bucket.close()
  await deleteBucket(bucket.name)
}

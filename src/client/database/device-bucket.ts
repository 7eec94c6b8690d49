import { DeviceDatabase, unsealedName } from './device-database.ts'

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

const isInBucket = async (name: string): Promise<boolean> =>
  (await buckets()?.keys())?.includes(await bucketName(name)) ?? false

const copy = async (from: DeviceDatabase, to: DeviceDatabase): Promise<void> => {
  const found = await Promise.all(
    from.tables.map(async (table) => [table.name, (await table.toArray()) as unknown[]] as const),
  )
  await to.transaction('rw', to.tables, async () => {
    for (const [table, rows] of found) await to.table(table).bulkPut(rows)
  })
}

const stateOf = (database: DeviceDatabase) => database.device.get('state')

/** Moves everything, and deletes where it was; a moving that was cut short is gone on with. Another device's rows stay. */
const moveInto = async (from: DeviceDatabase, to: DeviceDatabase): Promise<boolean> => {
  await from.open()
  if (!(await stateOf(to))) await copy(from, to)
  const isMoved = (await stateOf(from))?.device === (await stateOf(to))?.device
  if (isMoved) await from.delete()
  else from.close()
  return isMoved
}

const oneAtATime = <T>(name: string, work: () => Promise<T>): Promise<T> =>
  navigator.locks.request(`${name}.moving`, work)

/** What this person left behind comes from outside into the bucket, sealed as it is. */
export const bringIn = (name: string, place: IDBFactory): Promise<void> =>
  oneAtATime(name, async () => {
    if (!(await isOutside(name))) return
    const bucket = new DeviceDatabase(name, null, place)
    await bucket.open()
    await moveInto(new DeviceDatabase(name, null), bucket)
    bucket.close()
  })

/** What release 0.3.0 and those before it kept open is sealed, and deleted with its files. */
export const sealWhatLayOpen = async (database: DeviceDatabase): Promise<void> => {
  const name = unsealedName(database.name)
  if (name === database.name || !((await isOutside(name)) || (await isInBucket(name)))) return
  await oneAtATime(name, async () => {
    if (await isOutside(name)) await moveInto(new DeviceDatabase(name, null), database)
    if (!(await isInBucket(name))) return
    const place = await openBucket(name)
    if (await moveInto(new DeviceDatabase(name, null, place), database)) await deleteBucket(name)
  })
}

/** Puts everything outside, sealed as it is, and deletes the bucket with its files. What lies there is never written over. */
export const takeOut = async (name: string, place: IDBFactory): Promise<void> => {
  if (await isOutside(name)) return
  const bucket = new DeviceDatabase(name, null, place)
  const outside = new DeviceDatabase(name, null)
  await bucket.open()
  await outside.open()
  await copy(bucket, outside)
  outside.close()
  bucket.close()
  await deleteBucket(name)
}

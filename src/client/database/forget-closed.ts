import { deleteBucket, openBucket, takeOut } from './device-bucket.ts'
import { DeviceDatabase } from './device-database.ts'
import { forgetRows } from './forget-rows.ts'

/** Erases a database that nobody has unlocked: its rows go, what waits to be sent stays sealed as it is. */
export const forgetClosed = async (name: string): Promise<void> => {
  const bucket = await openBucket(name)
  const database = new DeviceDatabase(name, null, bucket)
  await database.open()
  if ((await database.outbox.count()) === 0) {
    await database.delete()
    return bucket ? deleteBucket(name) : undefined
  }
  await database.transaction('rw', database.tables, async () => forgetRows(database))
  database.close()
  if (bucket) await takeOut(name, bucket)
}

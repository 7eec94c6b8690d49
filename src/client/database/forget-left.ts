import Dexie from 'dexie'
import { KEPT_DAYS } from '#sync/device/prune.ts'
import { DeviceDatabase } from './device-database.ts'

const isOld = async (database: DeviceDatabase, since: string): Promise<boolean> => {
  const items = await database.outbox.toArray()
  return items.every(
    ({ state, settledAt }) =>
      (state === 'applied' || state === 'set-aside') && settledAt !== null && settledAt < since,
  )
}

/**
 * Deletes the databases of those who have left this device once nothing in them is unsettled and a restored hub would no longer
 * ask for it. `current` is the one in use; `now` in milliseconds.
 */
export const forgetLeft = async (current: string, now: number): Promise<void> => {
  const since = new Date(now - KEPT_DAYS * 24 * 3600_000).toISOString()
  const names = (await Dexie.getDatabaseNames()).filter(
    (name) => name.startsWith('magonote.') && name !== current,
  )
  for (const name of names) {
    const database = new DeviceDatabase(name, null)
    await database.open()
    const isOver = await isOld(database, since)
    if (isOver) await database.delete()
    else database.close()
  }
}

import { TABLE_NAMES } from '#domain/tables.ts'
import type { DeviceDatabase } from './device-database.ts'
import type { Keyring } from './keyring.ts'
import { SEALED_TABLES } from './sealed-rows.ts'

/** Which key the rows here are sealed with, in the drawer of the device's own state. */
const markOf = (database: DeviceDatabase) => database.table<{ key: string; keyId: string }, string>('device')

/** Rows sealed with a key that is gone are fetched afresh; what waits to be sent stays: the hub can read it. */
const startOver = async (database: DeviceDatabase): Promise<void> => {
  for (const table of TABLE_NAMES) await database.rows(table).clear()
  await database.seen.clear()
  await database.device.where('key').equals('state').modify({ cursor: null, isSweeping: false })
}

const sealAllAnew = async (database: DeviceDatabase): Promise<void> => {
  for (const name of SEALED_TABLES) {
    const table = database.table<object>(name)
    await table.bulkPut(await table.toArray())
  }
}

/**
 * Rows made while only today's pack was open are sealed with the account's own key as soon as it is at hand; when the account
 * has another key than the rows here were sealed with, they are forgotten.
 */
export const sealAnew = async (
  database: DeviceDatabase,
  { current, others, isWhole }: Keyring,
): Promise<void> => {
  if (!isWhole) return
  await database.transaction('rw', database.tables, async () => {
    const mark = await markOf(database).get('sealing')
    if (mark && mark.keyId !== current.id) await startOver(database)
    else if (others.length > 0) await sealAllAnew(database)
    await markOf(database).put({ key: 'sealing', keyId: current.id })
  })
}

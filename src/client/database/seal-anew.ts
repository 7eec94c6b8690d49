import type { DeviceDatabase } from './device-database.ts'
import { forgetRows } from './forget-rows.ts'
import type { Keyring } from './keyring.ts'
import { SEALED_TABLES } from './sealed-rows.ts'

/** Which key the rows here are sealed with, in the drawer of the device's own state. */
const markOf = (database: DeviceDatabase) => database.table<{ key: string; keyId: string }, string>('device')

const sealAllAnew = async (database: DeviceDatabase): Promise<void> => {
  for (const name of SEALED_TABLES) {
    const table = database.table<object>(name)
    await table.bulkPut(await table.toArray())
  }
}

/**
 * Rows made while only today's pack was open are sealed with the account's own key as soon as it is at hand; when the account
 * has another key than the rows here were sealed with, they are forgotten; what waits to be sent stays: the hub can read it.
 */
export const sealAnew = async (
  database: DeviceDatabase,
  { current, others, isWhole }: Keyring,
): Promise<void> => {
  if (!isWhole) return
  await database.transaction('rw', database.tables, async () => {
    const mark = await markOf(database).get('sealing')
    if (mark && mark.keyId !== current.id) await forgetRows(database)
    else if (others.length > 0) await sealAllAnew(database)
    await markOf(database).put({ key: 'sealing', keyId: current.id })
  })
}

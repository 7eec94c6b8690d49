import { TABLE_NAMES } from '#domain/tables.ts'
import type { DeviceDatabase } from './device-database.ts'

/**
 * Within a transaction of the caller: every row goes, so that the next synchronisation fetches them afresh. The outbox stays:
 * what is unsent is still to be sent, and a restored hub may ask again for what was.
 */
export const forgetRows = async (database: DeviceDatabase): Promise<void> => {
  for (const table of TABLE_NAMES) await database.rows(table).clear()
  await database.seen.clear()
  await database.device.where('key').equals('state').modify({ cursor: null, isSweeping: false })
}

import type { Instant } from '#domain/day.ts'
import { TABLE_NAMES } from '#domain/tables.ts'
import { RowsDigest } from '../digest.ts'
import type { DeviceSpace, DeviceState } from './device-store.ts'

const DAY_MS = 24 * 3600_000

/** Once a day all rows are compared with the hub's, so that what a mistake let slip does not stay. `now` is the device's. */
export const isCompareDue = (state: DeviceState, now: Instant): boolean => {
  // A device that release 0.1.0 filled has never been compared.
  const since = state.comparedAt ?? state.lastSyncedAt
  if (state.cursor === null || state.isSweeping || !since) return false
  return Math.abs(Date.parse(now) + state.clockOffsetMs - Date.parse(since)) >= DAY_MS
}

/** Whether the store holds exactly the rows this digest was made of. */
export const isAsTheHubHas = async (space: DeviceSpace, digest: string): Promise<boolean> => {
  const own = new RowsDigest()
  for (const table of TABLE_NAMES) for (const row of await space.allRows(table)) own.add(table, row)
  return own.toString() === digest
}

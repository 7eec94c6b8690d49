import type { SyncAnswer } from '../protocol.ts'
import type { DeviceSpace, DeviceState, OutboxItem } from './device-store.ts'
import { isGap } from './settle.ts'

/**
 * The hub misses something before the first change this device still keeps: it was restored from a backup older than what
 * devices keep, and will wait for ever for a number that nobody has.
 */
export const isBeyondTheHub = (answer: SyncAnswer, items: readonly OutboxItem[]): boolean => {
  const first = items[0]
  return first !== undefined && answer.results.some((result) => result.id === first.id && isGap(result))
}

/** The device takes a new name and counts what waits from 1: the hub has run none of it under the old name. */
export const numberedAnew = async (
  space: DeviceSpace,
  state: DeviceState,
  waiting: readonly OutboxItem[],
): Promise<DeviceState> => {
  if ((await space.settled()).length > 0) return state
  await space.forgetOutbox(waiting.map((item) => item.id))
  await space.putOutbox(waiting.map((item, index) => ({ ...item, id: index + 1 })))
  return { ...state, device: `${state.device}.${waiting.length}`, lastMutationId: waiting.length }
}

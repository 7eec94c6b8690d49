import { MOST_BYTES_A_REQUEST, MOST_MUTATIONS_A_REQUEST, NOTHING, type PushedMutation } from '../protocol.ts'
import type { OutboxItem } from './device-store.ts'

/** Bytes kept free for what surrounds the mutations: the device's name and a cursor of the longest kind. */
const ROOM_FOR_THE_REST = 4096

const asPushed = ({ id, name, input, sealedInput, madeAt, author, stays }: OutboxItem): PushedMutation => {
  if (stays) return { id, name: NOTHING, input: null, madeAt, author }
  return { id, name, input, madeAt, author, ...(sealedInput ? { sealedInput } : {}) }
}

const bytesOf = (pushed: PushedMutation): number =>
  new TextEncoder().encode(JSON.stringify(pushed)).length + 1

/** Whether this change alone fills a request, so that it could never be sent. */
export const isTooLarge = (item: OutboxItem): boolean =>
  ROOM_FOR_THE_REST + bytesOf(asPushed(item)) > MOST_BYTES_A_REQUEST

/** As many pending changes, from the first on, as fit into one request. */
export const nextBatch = (pending: readonly OutboxItem[]): PushedMutation[] => {
  const batch: PushedMutation[] = []
  let bytes = ROOM_FOR_THE_REST
  for (const item of pending.slice(0, MOST_MUTATIONS_A_REQUEST)) {
    const pushed = asPushed(item)
    bytes += bytesOf(pushed)
    if (bytes > MOST_BYTES_A_REQUEST && batch.length > 0) break
    batch.push(pushed)
  }
  return batch
}

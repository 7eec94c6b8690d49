import { databaseName, DeviceDatabase } from '#client/database/device-database.ts'
import { openBucket } from '#client/database/device-bucket.ts'
import type { AccountName } from '#client/database/account-key.ts'
import { forgetSentSealed, markSentSealed, sentSealedUpTo } from '#client/database/sent-sealed.ts'
import { nextBatch } from '#sync/device/next-batch.ts'
import type { OutboxItem } from '#sync/device/device-store.ts'
import { type MutationResult, PROTOCOL, SCHEMA } from '#sync/protocol.ts'
import { sendSync } from './api.ts'

/** As it lies there: sealed for this device, and for the hub. */
type Stored = OutboxItem & { readonly forHub?: string }

const asSealed = ({ forHub, ...stored }: Stored): OutboxItem | null =>
  forHub ? { ...stored, input: null, sealedInput: forHub } : null

/** Those that can be sent as they lie there, up to the first that cannot: the hub takes no number before the one before it. */
const sendable = (stored: readonly Stored[]): OutboxItem[] => {
  const items: OutboxItem[] = []
  for (const one of stored) {
    const item = asSealed(one)
    if (!item) break
    items.push(item)
  }
  return items
}

/** The last number that the hub has an answer for; -1 when it lacks something before. */
const answeredUpTo = (results: readonly MutationResult[]): number =>
  results.some(({ refusal }) => refusal?.code === 'gap') ? -1 : Math.max(0, ...results.map(({ id }) => id))

/** What was sent before is not sent again: unlocked, the device hears of it. */
const sendWaiting = async (
  database: DeviceDatabase,
  counted: (waiting: number) => void,
): Promise<boolean> => {
  const pending = (await database.outbox.where('state').equals('pending').sortBy('id')) as Stored[]
  const sent = await sentSealedUpTo(database)
  const waiting = pending.filter(({ id }) => id > sent)
  counted(waiting.length)
  const state = await database.device.get('state')
  const mutations = nextBatch(sendable(waiting))
  if (!state || mutations.length === 0) return false
  const { device, cursor } = state
  const { results } = await sendSync({ protocol: PROTOCOL, device, schema: SCHEMA, cursor, mutations })
  const upTo = answeredUpTo(results)
  await (upTo < 0 ? forgetSentSealed(database) : markSentSealed(database, Math.max(sent, upTo)))
  counted(upTo < 0 ? pending.length : waiting.filter(({ id }) => id > upTo).length)
  return results.length > 0 && results.every(({ outcome }) => outcome === 'applied')
}

/**
 * Sends what waits on a locked device, sealed as it is, and takes nothing in: once unlocked the device asks again and hears
 * what became of each. `counted` is told how many wait, before anybody is asked and afterwards. True when something went out
 * and was all accepted. Throws when the hub cannot be reached or says no.
 */
export const sendSealed = async (
  { municipality, accountId }: AccountName,
  counted: (waiting: number) => void = () => undefined,
): Promise<boolean> => {
  const name = databaseName(municipality, accountId)
  const database = new DeviceDatabase(name, null, await openBucket(name))
  await database.open()
  try {
    return await sendWaiting(database, counted)
  } finally {
    database.close()
  }
}

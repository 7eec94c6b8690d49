import { databaseName, DeviceDatabase } from '#client/database/device-database.ts'
import { openBucket } from '#client/database/device-bucket.ts'
import type { AccountName } from '#client/database/account-key.ts'
import { nextBatch } from '#sync/device/next-batch.ts'
import type { OutboxItem } from '#sync/device/device-store.ts'
import { PROTOCOL, SCHEMA } from '#sync/protocol.ts'
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

/**
 * Sends what waits on a locked device, sealed as it is, and takes nothing in: once unlocked the device asks again and hears
 * what became of each. `counted` is told how many wait, before anybody is asked. Throws when the hub cannot be reached or says no.
 */
export const sendSealed = async (
  { municipality, accountId }: AccountName,
  counted: (waiting: number) => void = () => undefined,
): Promise<void> => {
  const name = databaseName(municipality, accountId)
  const database = new DeviceDatabase(name, null, await openBucket(name))
  await database.open()
  try {
    const waiting = (await database.outbox.where('state').equals('pending').sortBy('id')) as Stored[]
    counted(waiting.length)
    const state = await database.device.get('state')
    const mutations = nextBatch(sendable(waiting))
    if (state && mutations.length > 0)
      await sendSync({
        protocol: PROTOCOL,
        device: state.device,
        schema: SCHEMA,
        cursor: state.cursor,
        mutations,
      })
  } finally {
    database.close()
  }
}

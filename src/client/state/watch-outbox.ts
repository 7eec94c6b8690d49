import { type OpenDeviceStore, watch } from '#client/database/dexie-device-store.ts'
import { sentSealedUpTo } from '#client/database/sent-sealed.ts'
import { useSyncStatus } from './sync-status.ts'

/**
 * Keeps count of what waits on this device and what was not accepted; tells when there is more. Returns what ends it.
 * `isSealed`: only sealed changes go out for now, whose rows go on waiting although the hub has answered.
 */
export const watchOutbox = (store: OpenDeviceStore, onMore: () => void, isSealed = false): (() => void) => {
  const status = useSyncStatus()
  const { outbox, device } = store.database
  return watch(
    async () => {
      const sent = isSealed ? await sentSealedUpTo(store.database) : 0
      const pending = outbox.where('state').equals('pending')
      return {
        waiting: await (sent > 0 ? pending.and(({ id }) => id > sent) : pending).count(),
        undecided: await outbox.where('state').anyOf('refused', 'held').count(),
        clockOffsetMs: (await device.get('state'))?.clockOffsetMs ?? 0,
      }
    },
    (seen) => {
      const isMore = seen.waiting > status.waiting
      status.note(seen)
      if (isMore) onMore()
    },
    () => status.ended({ reached: false, problem: null }),
  )
}

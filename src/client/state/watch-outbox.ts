import { type OpenDeviceStore, watch } from '#client/database/dexie-device-store.ts'
import { useSyncStatus } from './sync-status.ts'

/** Keeps count of what waits on this device and what was not accepted; tells when there is more. Returns what ends it. */
export const watchOutbox = (store: OpenDeviceStore, onMore: () => void): (() => void) => {
  const status = useSyncStatus()
  const { outbox, device } = store.database
  return watch(
    async () => ({
      waiting: await outbox.where('state').equals('pending').count(),
      undecided: await outbox.where('state').anyOf('refused', 'held').count(),
      clockOffsetMs: (await device.get('state'))?.clockOffsetMs ?? 0,
    }),
    (seen) => {
      const isMore = seen.waiting > status.waiting
      status.note(seen)
      if (isMore) onMore()
    },
    () => status.ended({ reached: false, problem: null }),
  )
}

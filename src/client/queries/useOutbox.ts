import type { OutboxItem } from '#sync/device/device-store.ts'
import { useLive } from './useLive.ts'

/** What this device made and has not settled: waiting first, then what was refused or kept for a person. */
export const useOutbox = () =>
  useLive<readonly OutboxItem[]>((database) =>
    database.outbox.where('state').anyOf('pending', 'refused', 'held').sortBy('id'),
  )

import { z } from 'zod'
import type { OutboxItem } from '#sync/device/device-store.ts'
import { useLive } from './useLive.ts'

const Wish = z.object({ request: z.object({ id: z.string(), number: z.string(), learnerId: z.string() }) })

/** A wish for a next visit that was written down on this device; it leaves the helper's rows once the hub has it. */
export interface FieldWish {
  readonly id: string
  readonly number: string
  readonly item: OutboxItem
}

/** The wishes this device wrote down for this learner since `from`, latest last; those refused are left out. */
export const useFieldWishes = (learnerId: () => string, from: () => string) =>
  useLive<readonly FieldWish[]>(
    async (database) => {
      const items = await database.outbox.where('state').anyOf('pending', 'applied', 'held').sortBy('id')
      return items.flatMap((item) => {
        const wish = Wish.safeParse(item.input).data?.request
        return item.madeAt >= from() && wish?.learnerId === learnerId() ? [{ ...wish, item }] : []
      })
    },
    () => `${learnerId()} ${from()}`,
  )

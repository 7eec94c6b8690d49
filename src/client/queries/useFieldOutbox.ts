import { z } from 'zod'
import type { OutboxItem } from '#sync/device/device-store.ts'
import { useLive } from './useLive.ts'

const About = z.object({
  id: z.string().optional(),
  lessonId: z.string().optional(),
  pairingId: z.string().optional(),
  request: z.object({ id: z.string() }).optional(),
})

const aboutOf = (item: OutboxItem) => About.safeParse(item.input).data ?? {}

/** The id of what a change speaks of: the fact, report or wish it made, the lesson it ended, the pairing it gave up. */
const subjectOf = (item: OutboxItem): string | undefined => {
  const about = aboutOf(item)
  return about.id ?? about.request?.id ?? about.pairingId ?? about.lessonId
}

/** What became of this device's change about the row with this id; null when the row came from elsewhere, undefined until known. */
export const useFieldItem = (id: () => string) =>
  useLive(async (database): Promise<OutboxItem | null> => {
    const wanted = id()
    const made = await database.outbox.orderBy('id').reverse().toArray()
    const standing = made.filter((item) => item.state !== 'set-aside')
    // With only today's pack open an earlier change cannot be read: nothing is said to be sent that may not be.
    const unread = standing.find((item) => item.state === 'pending' && item.input === null)
    return standing.find((item) => subjectOf(item) === wanted) ?? unread ?? null
  }, id)

import { z } from 'zod'
import type { Mark } from '#domain/attendance/attendance.ts'
import type { OutboxItem } from '#sync/device/device-store.ts'
import { useLive } from './useLive.ts'

const About = z.object({
  id: z.string().optional(),
  lessonId: z.string().optional(),
  pairingId: z.string().optional(),
  personId: z.string().optional(),
  learnerId: z.string().optional(),
  mark: z.string().optional(),
  request: z.object({ id: z.string(), learnerId: z.string() }).optional(),
})

const aboutOf = (item: OutboxItem) => About.safeParse(item.input).data ?? {}

/** The id of what a change speaks of: the fact, report or wish it made, the lesson it ended, the pairing it gave up. */
const subjectOf = (item: OutboxItem): string | undefined => {
  const about = aboutOf(item)
  return about.id ?? about.request?.id ?? about.pairingId ?? about.lessonId
}

/** A change of this device with the name of whom it is about, where the device still holds it. */
export interface FieldOutboxItem {
  readonly item: OutboxItem
  readonly personName: string
  readonly lessonId: string | null
  readonly mark: Mark | null
}

/** What this device made and the hub has not settled: waiting first come first, then what was refused or kept for a person. */
export const useFieldOutbox = () =>
  useLive<readonly FieldOutboxItem[]>(async (database) => {
    const items = await database.outbox.where('state').anyOf('pending', 'refused', 'held').sortBy('id')
    return Promise.all(
      items.map(async (item) => {
        const about = aboutOf(item)
        const personId = about.personId ?? about.learnerId ?? about.request?.learnerId ?? ''
        const person =
          (await database.rows('learner').get(personId)) ?? (await database.rows('volunteer').get(personId))
        const lesson = await database.rows('lesson').get(about.lessonId ?? '')
        return {
          item,
          personName: (await database.rows('contact').get(person?.contactId ?? ''))?.name ?? '',
          lessonId: lesson?.id ?? null,
          mark: (about.mark ?? null) as Mark | null,
        }
      }),
    )
  })

/** What became of this device's change about the row with this id; undefined when the row came from elsewhere. */
export const useFieldItem = (id: () => string | null) =>
  useLive(async (database): Promise<OutboxItem | undefined> => {
    const wanted = id()
    const made = await database.outbox.orderBy('id').reverse().toArray()
    return wanted === null ? undefined : made.find((item) => subjectOf(item) === wanted)
  }, id)

import { z } from 'zod'
import { Mark } from '#domain/attendance/attendance.ts'
import type { OutboxItem } from '#sync/device/device-store.ts'
import { type Names, readNames } from './names-of.ts'
import { useLive } from './useLive.ts'

const About = z.object({
  lessonId: z.string().optional(),
  personId: z.string().optional(),
  learnerId: z.string().optional(),
  volunteerId: z.string().optional(),
  mark: Mark.optional().catch(undefined),
  request: z.object({ learnerId: z.string() }).optional(),
})

/** A change of this device in words: whom and which lesson it is about, as far as the device still knows. */
export interface OutboxEntry {
  readonly item: OutboxItem
  /** As a person sees it: what only goes to a restored hub for its number stays what it was. */
  readonly standing: OutboxItem['state']
  readonly names: Names
  readonly personName: string
  readonly lessonId: string | null
  readonly mark: Mark | null
}

/** What waits or was not accepted, oldest first; what is settled or taken back, newest first. */
export interface Outbox {
  readonly open: readonly OutboxEntry[]
  readonly done: readonly OutboxEntry[]
}

const entryOf = (item: OutboxItem, names: Names): OutboxEntry => {
  const about = About.safeParse(item.input).data ?? {}
  const personId = about.personId ?? about.learnerId ?? about.volunteerId ?? about.request?.learnerId ?? ''
  return {
    item,
    standing: item.stays ?? item.state,
    names,
    personName: names.get(personId) ?? '',
    lessonId: about.lessonId !== undefined && names.has(about.lessonId) ? about.lessonId : null,
    mark: about.mark ?? null,
  }
}

const isOpen = ({ standing }: OutboxEntry): boolean => standing !== 'applied' && standing !== 'set-aside'

/** Everything this device made and still keeps. */
export const useOutbox = () =>
  useLive(async (database): Promise<Outbox> => {
    const items = await database.outbox.orderBy('id').toArray()
    const names = await readNames(
      database,
      items.map((item) => item.input),
    )
    const entries = items.map((item) => entryOf(item, names))
    return { open: entries.filter(isOpen), done: entries.filter((one) => !isOpen(one)).reverse() }
  })

/** One change of this device; null when it is not kept any more. */
export const useOutboxItem = (id: () => number) =>
  useLive(async (database): Promise<OutboxEntry | null> => {
    const item = await database.outbox.get(id())
    return item ? entryOf(item, await readNames(database, [item.input])) : null
  }, id)

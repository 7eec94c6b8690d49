import type { Actor } from '#domain/account/actor.ts'
import type { Instant } from '#domain/day.ts'
import { type Judged, judge } from '#domain/judge.ts'
import type { Mutation } from '#domain/mutation.ts'
import { mutationNamed } from '#domain/mutations.ts'
import type { Need } from '#domain/need.ts'
import type { WorkingRows } from '#domain/working-rows.ts'
import { imagesOf } from './before-images.ts'
import type { OutboxItem } from './device-store.ts'

interface Readable {
  readonly item: OutboxItem
  readonly mutation: Mutation
  readonly input: unknown
  readonly needs: readonly Need[]
}

/** Null when something fails in itself: one broken change must not stop everything else from arriving. */
const orNull = <T>(work: () => T): T | null => {
  try {
    return work()
  } catch {
    return null
  }
}

const readable = (item: OutboxItem, actor: Actor): Readable | null => {
  const mutation = item.stays ? undefined : mutationNamed(item.name)
  const parsed = mutation?.input.safeParse(item.input)
  if (!mutation || !parsed?.success) return null
  const needs = orNull(() => mutation.needs(parsed.data, actor))
  return needs && { item, mutation, input: parsed.data, needs }
}

const runOne = async (
  working: WorkingRows,
  actor: Actor,
  one: Readable,
  now: Instant,
): Promise<OutboxItem> => {
  const rows = await working.load(one.needs)
  const stamp = { actor, madeAt: one.item.madeAt, now }
  const judged = orNull((): Judged => judge(one.mutation, rows, one.input, stamp))
  if (judged?.outcome !== 'applied') return { ...one.item, before: [] }
  const before = await imagesOf(working, judged.changes)
  working.write(judged.changes)
  return { ...one.item, before }
}

/**
 * Runs pending changes again, in order, on the rows as they now stand, and answers them with new before-images. A change that
 * no longer holds locally, or that this release does not know, waits without effect for the hub's word.
 */
export const runAgain = async (
  working: WorkingRows,
  actor: Actor,
  items: readonly OutboxItem[],
  now: Instant,
): Promise<OutboxItem[]> => {
  const known = items.map((item) => readable(item, actor))
  await working.readAhead(known.flatMap((one) => (one ? [one.needs] : [])))
  const after: OutboxItem[] = []
  for (const [index, item] of items.entries()) {
    const one = known[index]
    after.push(one ? await runOne(working, actor, one, now) : { ...item, before: [] })
  }
  return after
}

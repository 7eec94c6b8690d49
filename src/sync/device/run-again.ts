import type { Actor } from '#domain/account/actor.ts'
import type { Instant } from '#domain/day.ts'
import { type Judged, judge } from '#domain/judge.ts'
import type { Mutation } from '#domain/mutation.ts'
import { mutationNamed } from '#domain/mutations.ts'
import { loadNeeds } from '#domain/need.ts'
import type { LoadedRows } from '#domain/rows.ts'
import { beforeImages } from './before-images.ts'
import type { DeviceSpace, OutboxItem } from './device-store.ts'

/** Null when judging fails: one broken change must not stop everything else from arriving. */
const judgedOrNull = (
  mutation: Mutation,
  rows: LoadedRows,
  input: unknown,
  actor: Actor,
  times: { madeAt: Instant; now: Instant },
): Judged | null => {
  try {
    return judge(mutation, rows, input, { actor, ...times })
  } catch {
    return null
  }
}

/**
 * Runs a pending change again on the rows as they now stand and answers it with new before-images. A change that no longer
 * holds locally, or that this release does not know, waits without effect for the hub's word.
 */
export const runAgain = async (
  space: DeviceSpace,
  actor: Actor,
  item: OutboxItem,
  now: Instant,
): Promise<OutboxItem> => {
  const mutation = mutationNamed(item.name)
  const parsed = mutation?.input.safeParse(item.input)
  if (!mutation || !parsed?.success) return { ...item, before: [] }
  const rows = await loadNeeds(mutation.needs(parsed.data, actor), (table, by, values) =>
    space.lookup(table, by, values),
  )
  const judged = judgedOrNull(mutation, rows, parsed.data, actor, { madeAt: item.madeAt, now })
  if (judged?.outcome !== 'applied') return { ...item, before: [] }
  const before = await beforeImages(space, judged.changes)
  await space.write(judged.changes)
  return { ...item, before }
}

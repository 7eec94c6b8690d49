import type { Actor } from '#domain/account/actor.ts'
import type { Instant } from '#domain/day.ts'
import { type Refusal, refusal } from '#domain/finding.ts'
import { judge } from '#domain/judge.ts'
import { type Mutation, wireName } from '#domain/mutation.ts'
import { oneByOne } from '#domain/need.ts'
import { WorkingRows } from '#domain/working-rows.ts'
import type { DeviceSpace, OutboxItem } from './device-store.ts'
import { imagesOf } from './before-images.ts'
import { isTooLarge } from './next-batch.ts'

/** Kept on this device under `id`, with flags; or not, and why. */
export type Mutated = { id: number; flags: readonly string[] } | { refusal: Refusal }

const TOO_LARGE = refusal('too-large', '一度に送れる量を超えています。少しずつに分けて入力してください。')

/**
 * Judges a change and, when it may be made, writes rows and outbox entry, within the caller's transaction. Before-images are
 * read from the store, not from what the change looked up: it may write a row it never loaded.
 */
export const keep = async <Input>(
  space: DeviceSpace,
  actor: Actor,
  mutation: Mutation<Input>,
  input: Input,
  now: Instant,
): Promise<Mutated> => {
  const working = new WorkingRows(oneByOne((table, by, values) => space.lookup(table, by, values)))
  const rows = await working.load(mutation.needs(input, actor))
  const judged = judge(mutation, rows, input, { actor, madeAt: now, now })
  if (judged.outcome === 'refused') return { refusal: judged.refusal }
  const state = await space.state()
  const item: OutboxItem = {
    id: state.lastMutationId + 1,
    name: wireName(mutation),
    input,
    madeAt: now,
    author: actor.accountId,
    state: 'pending',
    before: await imagesOf(working, judged.changes),
    refusal: null,
    flags: judged.flags,
    settledAt: null,
  }
  if (isTooLarge(item)) return { refusal: TOO_LARGE }
  await space.write(judged.changes)
  await space.putOutbox([item])
  await space.setState({ ...state, lastMutationId: item.id })
  return { id: item.id, flags: judged.flags }
}

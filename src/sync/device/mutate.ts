import type { Actor } from '#domain/account/actor.ts'
import type { Instant } from '#domain/day.ts'
import { type Refusal, refusal } from '#domain/finding.ts'
import { judge } from '#domain/judge.ts'
import { type Mutation, wireName } from '#domain/mutation.ts'
import { loadNeeds } from '#domain/need.ts'
import { beforeImages } from './before-images.ts'
import type { DeviceStore, OutboxItem } from './device-store.ts'
import { isTooLarge } from './next-batch.ts'

/** Kept on this device under `id`, with flags; or not, and why. */
export type Mutated = { id: number; flags: readonly string[] } | { refusal: Refusal }

const TOO_LARGE = refusal('too-large', '一度に送れる量を超えています。少しずつに分けて入力してください。')

/**
 * Makes a change on the device: judged at once by the rules the hub will use, then rows and outbox entry are written in one
 * transaction. A refused change leaves no trace; the caller shows the refusal and keeps what was typed.
 */
export const mutate = <Input>(
  store: DeviceStore,
  actor: Actor,
  mutation: Mutation<Input>,
  input: Input,
  now: Instant,
): Promise<Mutated> => {
  const parsed = mutation.input.parse(input)
  return store.transaction(async (space): Promise<Mutated> => {
    const rows = await loadNeeds(mutation.needs(parsed, actor), (table, by, values) =>
      space.lookup(table, by, values),
    )
    const judged = judge(mutation, rows, parsed, { actor, madeAt: now, now })
    if (judged.outcome === 'refused') return { refusal: judged.refusal }
    const state = await space.state()
    const item: OutboxItem = {
      id: state.lastMutationId + 1,
      name: wireName(mutation),
      input: parsed,
      madeAt: now,
      author: actor.accountId,
      state: 'pending',
      before: await beforeImages(space, judged.changes),
      refusal: null,
      flags: judged.flags,
      settledAt: null,
    }
    if (isTooLarge(item)) return { refusal: TOO_LARGE }
    await space.write(judged.changes)
    await space.putOutbox([item])
    await space.setState({ ...state, lastMutationId: item.id })
    return { id: item.id, flags: judged.flags }
  })
}

import type { Actor } from '#domain/account/actor.ts'
import type { Instant } from '#domain/day.ts'
import type { Mutation } from '#domain/mutation.ts'
import type { DeviceStore } from './device-store.ts'
import { keep, type Mutated } from './keep.ts'

export type { Mutated } from './keep.ts'

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
  return store.transaction(async (space) => keep(space, actor, mutation, parsed, now))
}

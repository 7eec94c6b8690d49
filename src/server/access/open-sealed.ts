import type { Actor } from '#domain/account/actor.ts'
import type { PushedMutation, SyncRequest } from '#sync/protocol.ts'
import { sealedAbout } from '#sync/sealed-about.ts'
import type { OutboxKey } from './outbox-key.ts'

const readable = (key: OutboxKey, { municipality }: Actor, one: PushedMutation): PushedMutation => {
  const { sealedInput, ...pushed } = one
  if (sealedInput === undefined) return one
  try {
    return { ...pushed, input: key.open(sealedAbout(municipality, one), sealedInput) }
  } catch {
    // It is answered as what it then is, a change without its words: its device keeps it, and says so.
    return { ...pushed, input: null }
  }
}

/** The request with every input that a device could only send sealed in its place. */
export const openSealed = (key: OutboxKey, actor: Actor, request: SyncRequest): SyncRequest => ({
  ...request,
  mutations: request.mutations.map((one) => readable(key, actor, one)),
})

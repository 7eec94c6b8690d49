import type { Actor } from '#domain/account/actor.ts'
import { accountOnly, rowsVisibleTo } from '#domain/account/rows-visible-to.ts'
import { type Instant, tokyoDay } from '#domain/day.ts'
import type { SyncAnswer, SyncRequest } from '../protocol.ts'
import { acceptPush } from './accept-push.ts'
import { answerPull } from './answer-pull.ts'
import type { HubStore } from './hub-store.ts'

/** Who asks; one whose use was ended may hand in what they had made, and is answered their own account and nothing else. */
export interface Asking {
  readonly actor: Actor
  readonly isRevoked: boolean
  /** Signed in a short while ago: only then is anybody erased. */
  readonly isFresh: boolean
}

/** Takes in what a device made, then answers what is new to it. `wrote` is whether others have something to fetch. */
export const answerSync = async (
  store: HubStore,
  { actor, isRevoked, isFresh }: Asking,
  request: SyncRequest,
  now: Instant,
): Promise<{ answer: SyncAnswer; wrote: boolean }> => {
  const pushed =
    request.mutations.length > 0
      ? await store.write(actor.municipality, (space) =>
          acceptPush(space, { actor, isRevoked, isFresh, deviceId: request.device }, request.mutations, now),
        )
      : { value: [], wrote: false }
  const pulled = await store.read(actor.municipality, (view) =>
    answerPull(view, isRevoked ? accountOnly(actor) : rowsVisibleTo(actor, tokyoDay(now)), request),
  )
  return { answer: { ...pulled, results: pushed.value, serverTime: now }, wrote: pushed.wrote }
}

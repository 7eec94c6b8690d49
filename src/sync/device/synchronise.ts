import type { Actor } from '#domain/account/actor.ts'
import type { Instant } from '#domain/day.ts'
import { PROTOCOL, SCHEMA, type SyncAnswer, type SyncRequest } from '../protocol.ts'
import type { DeviceStore } from './device-store.ts'
import { nextBatch } from './next-batch.ts'
import { rebase } from './rebase.ts'

/** Carries one request to the hub and its answer back; throws when there is no answer. */
export type Send = (request: SyncRequest) => Promise<SyncAnswer>

export interface Synchronising {
  readonly store: DeviceStore
  readonly actor: Actor
  readonly send: Send
  readonly clock: () => Instant
  /** Told after every page: rows taken in so far. */
  readonly onPage?: (rows: number) => void
}

const nextRequest = (store: DeviceStore): Promise<{ request: SyncRequest; epoch: string | null }> =>
  store.transaction(async (space) => {
    const state = await space.state()
    const mutations = nextBatch(await space.pending())
    const { device, cursor, epoch } = state
    return { request: { protocol: PROTOCOL, device, schema: SCHEMA, cursor, mutations }, epoch }
  })

/** Sent, and nothing was answered but that something before it is missing. In a new epoch it is sent again from further back. */
const isBlocked = (request: SyncRequest, answer: SyncAnswer, epoch: string | null): boolean =>
  (epoch === null || epoch === answer.epoch) &&
  request.mutations.length > 0 &&
  answer.results.every((result) => result.refusal?.code === 'gap')

/**
 * Sends everything pending and fetches everything new, page by page, until neither is left. Whatever interrupts it, the next
 * run goes on where the last answer was taken in. Throws what `send` throws.
 */
export const synchronise = async ({ store, actor, send, clock, onPage }: Synchronising): Promise<void> => {
  let rows = 0
  for (;;) {
    const { request, epoch } = await nextRequest(store)
    const answer = await send(request)
    await rebase(store, actor, answer, clock())
    rows += answer.changes.length
    onPage?.(rows)
    const left = await store.transaction(async (space) => space.pending())
    if (!answer.more && (left.length === 0 || isBlocked(request, answer, epoch))) return
  }
}

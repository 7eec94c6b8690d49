import type { Actor } from '#domain/account/actor.ts'
import type { Instant } from '#domain/day.ts'
import { PROTOCOL, SCHEMA, type SyncAnswer, type SyncRequest } from '../protocol.ts'
import { isCompareDue } from './compare.ts'
import type { DeviceStore } from './device-store.ts'
import { nextBatch } from './next-batch.ts'
import { rebase } from './rebase.ts'
import { isGap } from './settle.ts'

/** Carries one request to the hub and its answer back; throws when there is no answer. */
export type Send = (request: SyncRequest) => Promise<SyncAnswer>

export interface Synchronising {
  readonly store: DeviceStore
  readonly actor: Actor
  readonly send: Send
  readonly clock: () => Instant
  /** Told after every page: rows taken in so far, and whether more are coming. */
  readonly onPage?: (rows: number, isMore: boolean) => void
}

const nextRequest = (
  store: DeviceStore,
  now: Instant,
): Promise<{ request: SyncRequest; epoch: string | null }> =>
  store.transaction(async (space) => {
    const state = await space.state()
    const mutations = nextBatch(await space.pending())
    const { device, cursor, epoch } = state
    const compare = isCompareDue(state, now) ? { compare: true } : {}
    return { request: { protocol: PROTOCOL, device, schema: SCHEMA, cursor, mutations, ...compare }, epoch }
  })

/** Sent, and nothing was answered but that something before it is missing. In a new epoch it is sent again from further back. */
const isBlocked = (request: SyncRequest, answer: SyncAnswer, epoch: string | null): boolean =>
  (epoch === null || epoch === answer.epoch) && request.mutations.length > 0 && answer.results.every(isGap)

/** Whether another request is wanted: more to send, rows to read afresh, or numbers the hub will take now. */
const isMore = (
  store: DeviceStore,
  request: SyncRequest,
  answer: SyncAnswer,
  epoch: string | null,
): Promise<boolean> =>
  store.transaction(async (space) => {
    const { device, cursor } = await space.state()
    if (answer.more || cursor === null) return true
    const isStuck = isBlocked(request, answer, epoch) && device === request.device
    return !isStuck && (await space.pending()).length > 0
  })

/** A page asked for before the one before it was written. */
interface Ahead {
  readonly cursor: string
  readonly answer: Promise<SyncAnswer>
}

/** Asks for the next page while this one is written, unless something waits to be sent along. */
const askAhead = (send: Send, request: SyncRequest, { more, cursor }: SyncAnswer): Ahead | null => {
  if (!more || request.mutations.length > 0) return null
  const answer = send({ ...request, cursor })
  // Whoever takes it in hears of a failure; where nobody does, it may fail.
  answer.catch(() => undefined)
  return { cursor, answer }
}

/** What was asked ahead answers this request too: it begins where the page before it was taken in, and sends nothing. */
const answersIt = (ahead: Ahead, request: SyncRequest): boolean =>
  request.mutations.length === 0 && ahead.cursor === request.cursor

/**
 * Sends everything pending and fetches everything new, page by page, until neither is left. Whatever interrupts it, the next
 * run goes on where the last answer was taken in. Throws what `send` throws.
 */
export const synchronise = async ({ store, actor, send, clock, onPage }: Synchronising): Promise<void> => {
  let rows = 0
  let ahead: Ahead | null = null
  for (;;) {
    const { request, epoch } = await nextRequest(store, clock())
    const answer: SyncAnswer = await (ahead && answersIt(ahead, request) ? ahead.answer : send(request))
    ahead = askAhead(send, request, answer)
    await rebase(store, actor, answer, clock())
    rows += answer.changes.length
    onPage?.(rows, answer.more)
    if (!(await isMore(store, request, answer, epoch))) return
  }
}

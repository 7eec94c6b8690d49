import type { Actor } from '#domain/account/actor.ts'
import type { Instant } from '#domain/day.ts'
import { oneByOne } from '#domain/need.ts'
import type { Change } from '#domain/rows.ts'
import { WorkingRows } from '#domain/working-rows.ts'
import type { SyncAnswer } from '../protocol.ts'
import { notYetThere, undo } from './before-images.ts'
import { isAsTheHubHas } from './compare.ts'
import type { DeviceSpace, DeviceState, DeviceStore, OutboxItem } from './device-store.ts'
import { forgetOfRevoked } from './forget-of-revoked.ts'
import { hearDecisions } from './hear-decisions.ts'
import { prune } from './prune.ts'
import { isBeyondTheHub, numberedAnew } from './renumber.ts'
import { runAgain } from './run-again.ts'
import { isGap, settled, toSendAgain } from './settle.ts'

const workingOn = (space: DeviceSpace): WorkingRows =>
  new WorkingRows(oneByOne((table, by, values) => space.lookup(table, by, values)))

const sweepingAfter = (state: DeviceState, answer: SyncAnswer): boolean =>
  answer.page === 'snapshot-start'
    ? state.epoch !== null
    : state.isSweeping && answer.page === 'snapshot-rest'

/**
 * Takes the hub's rows in, over what is pending being undone; gives where the device then stands, the rows to go on with, and
 * the pending changes of which the store still holds what they wrote.
 */
const takeIn = async (
  space: DeviceSpace,
  pending: readonly OutboxItem[],
  state: DeviceState,
  answer: SyncAnswer,
): Promise<{ taken: DeviceState; working: WorkingRows; standing: readonly OutboxItem[] }> => {
  const working = workingOn(space)
  undo(working, pending)
  const isSweeping = sweepingAfter(state, answer)
  const changes = answer.changes as unknown as Change[]
  working.write(changes)
  if (isSweeping && answer.page === 'snapshot-start') await space.forgetSeen()
  if (isSweeping) await space.noteSeen(changes)
  const next = { ...state, epoch: answer.epoch, cursor: answer.cursor, isSweeping: isSweeping && answer.more }
  const isWhole = !answer.more && (answer.page !== 'changes' || answer.digest !== undefined)
  if (!isWhole) return { taken: next, working, standing: pending }
  await space.write(working.takeWritten())
  if (isSweeping) await space.eraseUnseen()
  await prune(space, answer.serverTime)
  const isSame = answer.digest === undefined || (await isAsTheHubHas(space, answer.digest))
  const taken = { ...next, cursor: isSame ? next.cursor : null, comparedAt: answer.serverTime }
  return { taken, working: workingOn(space), standing: [] }
}

/** What has no final answer: the pending and, once the hub was restored from a backup, everything it once answered. */
const unanswered = async (
  space: DeviceSpace,
  pending: readonly OutboxItem[],
  isRestored: boolean,
): Promise<OutboxItem[]> => {
  const forgotten = isRestored ? (await space.settled()).map(toSendAgain) : []
  return [...forgotten, ...pending].sort((a, b) => a.id - b.id)
}

/**
 * Takes an answer in, in one transaction: undo what is pending, write the hub's rows, settle what the hub has decided, run the
 * rest again on top and keep new before-images. In a new epoch what was settled is sent again: the hub answers what it still
 * knows with the stored result and runs only what its backup did not hold.
 */
export const rebase = (store: DeviceStore, actor: Actor, answer: SyncAnswer, now: Instant): Promise<void> =>
  store.transaction(async (space) => {
    const state = await space.state()
    const pending = await space.pending()
    const isRestored = state.epoch !== null && state.epoch !== answer.epoch
    const results = new Map(answer.results.filter((one) => !isGap(one)).map((one) => [one.id, one]))
    const { taken, working, standing } = await takeIn(space, pending, state, answer)
    const items = await unanswered(space, pending, isRestored)
    const done = items.flatMap((item) => {
      const result = results.get(item.id)
      return result ? [settled(item, result, answer.serverTime)] : []
    })
    const waiting = items.filter((item) => !results.has(item.id))
    const rest = await runAgain(working, actor, waiting, now)
    await space.write(notYetThere(working.takeWritten(), standing))
    const kept = new Map(pending.map((item) => [item.id, JSON.stringify(item)]))
    await space.putOutbox([...done, ...rest.filter((item) => JSON.stringify(item) !== kept.get(item.id))])
    await hearDecisions(space, state.device, answer)
    const lastMutationId = await forgetOfRevoked(space, actor, taken.lastMutationId)
    const clockOffsetMs = Date.parse(answer.serverTime) - Date.parse(now)
    const synced = { ...taken, lastMutationId, clockOffsetMs, lastSyncedAt: now }
    const isBeyond = !isRestored && isBeyondTheHub(answer, items)
    await space.setState(isBeyond ? await numberedAnew(space, synced, rest) : synced)
  })

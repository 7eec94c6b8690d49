import type { Actor } from '#domain/account/actor.ts'
import type { Instant } from '#domain/day.ts'
import type { Change } from '#domain/rows.ts'
import type { MutationResult, SyncAnswer } from '../protocol.ts'
import type { DeviceSpace, DeviceState, DeviceStore, OutboxItem } from './device-store.ts'
import { runAgain } from './run-again.ts'

const undo = async (space: DeviceSpace, pending: readonly OutboxItem[]): Promise<void> => {
  for (const item of [...pending].reverse()) await space.write(item.before)
}

const isSettling = (result: MutationResult): boolean => result.refusal?.code !== 'gap'

const settled = (item: OutboxItem, result: MutationResult, at: Instant): OutboxItem => ({
  ...item,
  state: result.outcome,
  before: [],
  refusal: result.refusal ?? null,
  flags: result.flags ?? [],
  settledAt: at,
})

const toSendAgain = (item: OutboxItem): OutboxItem => ({
  ...item,
  state: 'pending',
  refusal: null,
  settledAt: null,
})

const takeIn = async (space: DeviceSpace, state: DeviceState, answer: SyncAnswer): Promise<void> => {
  const isStart = answer.page === 'snapshot-start'
  const isSweeping = isStart ? state.epoch !== null : state.isSweeping && answer.page === 'snapshot-rest'
  const changes = answer.changes as unknown as Change[]
  if (isStart && isSweeping) await space.forgetSeen()
  await space.write(changes)
  if (isSweeping) await space.noteSeen(changes)
  if (isSweeping && !answer.more) await space.eraseUnseen()
  await space.setState({
    ...state,
    epoch: answer.epoch,
    cursor: answer.cursor,
    isSweeping: isSweeping && answer.more,
  })
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
    const results = new Map(answer.results.filter(isSettling).map((result) => [result.id, result]))
    await undo(space, pending)
    await takeIn(space, state, answer)
    const after: OutboxItem[] = []
    for (const item of await unanswered(space, pending, isRestored)) {
      const result = results.get(item.id)
      after.push(result ? settled(item, result, now) : await runAgain(space, actor, item, now))
    }
    if (after.length > 0) await space.putOutbox(after)
    const clockOffsetMs = Date.parse(answer.serverTime) - Date.parse(now)
    await space.setState({ ...(await space.state()), clockOffsetMs, lastSyncedAt: now })
  })

import type { Actor } from '#domain/account/actor.ts'
import { isResident } from '#domain/account/permission.ts'
import type { Instant } from '#domain/day.ts'
import { refusal } from '#domain/finding.ts'
import type { MutationResult, PushedMutation } from '../protocol.ts'
import type { HubSpace } from './hub-store.ts'
import { HeldOfAccount, keepForAPerson } from './hold.ts'
import { Judging } from './judging.ts'

/** A device pushes for one account only; another's session may not use its name. */
export class NotYourDevice extends Error {}

/** Anybody may become a resident, and every name a device gives itself is kept here. */
const MOST_DEVICES_OF_RESIDENT = 10
const DAYS_A_DEVICE_COUNTS = 60
const DAY_MS = 86_400_000

/** So many devices of one resident have pushed lately that another is not taken in; it keeps what it has, and may try later. */
export class TooManyDevices extends Error {}

const mustHaveRoomFor = async (space: HubSpace, actor: Actor, now: Instant): Promise<void> => {
  if (!isResident(actor)) return
  const since = new Date(Date.parse(now) - DAYS_A_DEVICE_COUNTS * DAY_MS).toISOString()
  if ((await space.devicesOf(actor.accountId, since)) >= MOST_DEVICES_OF_RESIDENT)
    throw new TooManyDevices(`a resident has ${MOST_DEVICES_OF_RESIDENT} devices at most`)
}

/**
 * Who pushes, and whether the coordinator has ended their use: then all they push waits for a person. `isFresh` is whether
 * they signed in a short while ago.
 */
export interface Pushing {
  readonly actor: Actor
  readonly isRevoked: boolean
  readonly isFresh: boolean
  readonly deviceId: string
}

const GAP = refusal('gap', '前の記録を待っています。')
const TOO_MANY = refusal('too-many-held', '担当者の確認を待つ記録が多すぎるため、受け取れませんでした。')

/** Those that follow the device's last one without a gap, and the first that does not. */
const inOrderAfter = (mutations: readonly PushedMutation[], last: number) => {
  const fresh = mutations.filter((one) => one.id > last)
  const next: PushedMutation[] = []
  for (const one of fresh) {
    if (one.id !== last + next.length + 1) return { next, early: one }
    next.push(one)
  }
  return { next, early: null }
}

/**
 * Runs a device's mutations in order, each exactly once, while the municipality is locked. One already settled is answered
 * with its stored result; one too early is answered `held` with the code `gap` and nothing after it runs.
 * Throws NotYourDevice when the device has pushed for another account, TooManyDevices when it is new and one too many.
 */
export const acceptPush = async (
  space: HubSpace,
  { actor, isRevoked, isFresh, deviceId }: Pushing,
  mutations: readonly PushedMutation[],
  now: Instant,
): Promise<MutationResult[]> => {
  const device = await space.device(deviceId)
  if (device && device.accountId !== actor.accountId)
    throw new NotYourDevice('this device belongs to another account')
  const last = device?.lastMutationId ?? 0
  const known = mutations.filter((one) => one.id <= last).map((one) => one.id)
  const results = known.length > 0 ? await space.results(deviceId, known) : []
  const { next, early } = inOrderAfter(mutations, last)
  if (!device && next.length > 0) await mustHaveRoomFor(space, actor, now)
  const waiting = new HeldOfAccount(space, actor.accountId)
  const from = { deviceId, senderId: actor.accountId }
  const judging = new Judging(space, { actor, isRevoked, isFresh }, now)
  await judging.readAhead(next)
  for (const pushed of next) {
    const verdict = await judging.run(pushed)
    const isTooMany = verdict.outcome === 'held' && (await waiting.isTooMany())
    const result: MutationResult = {
      id: pushed.id,
      ...(isTooMany ? { outcome: 'refused' as const, refusal: TOO_MANY } : verdict),
    }
    if (result.outcome === 'held' && result.refusal) {
      judging.note(await keepForAPerson(space, from, pushed, result.refusal, now))
      waiting.addOne()
    }
    await space.settle(deviceId, actor.accountId, pushed, result)
    results.push(result)
  }
  return early ? [...results, { id: early.id, outcome: 'held', refusal: GAP }] : results
}

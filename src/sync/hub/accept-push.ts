import type { Actor } from '#domain/account/actor.ts'
import { isResident } from '#domain/account/permission.ts'
import type { Instant } from '#domain/day.ts'
import { type Refusal, refusal } from '#domain/finding.ts'
import { type Judged, judge } from '#domain/judge.ts'
import type { Mutation, Stamp } from '#domain/mutation.ts'
import { mutationNamed } from '#domain/mutations.ts'
import { loadNeeds, type Need } from '#domain/need.ts'
import type { LoadedRows } from '#domain/rows.ts'
import { SAFEGUARDING_CODES } from '#domain/rules/rules.ts'
import type { MutationResult, PushedMutation } from '../protocol.ts'
import type { HubSpace } from './hub-store.ts'

/** A device pushes for one account only; another's session may not use its name. */
export class NotYourDevice extends Error {}

const UNKNOWN = refusal('mutation-unknown', 'この端末の版では受け取れない記録です。担当者が確認します。')
const MALFORMED = refusal('malformed', '記録の形が正しくないため、受け取れませんでした。')
const ANOTHERS = refusal('author-differs', 'ほかの方が入力した記録のため、担当者が確認します。')
const NOT_TAKEN = 'この記録は受け取れませんでした。お電話でご相談ください。'
const TOO_MANY = refusal('too-many-held', '担当者の確認を待つ記録が多すぎるため、受け取れませんでした。')
const BROKEN = refusal('could-not-judge', 'この記録を判断できなかったため、担当者が確認します。')

const MOST_HELD_A_DEVICE = 20
/** Among how many of its latest changes a device's waiting ones are counted, so that counting stays cheap. */
const LATEST_COUNTED = 500

type Verdict = Omit<MutationResult, 'id'>

const held = (why: Refusal): Verdict => ({ outcome: 'held', refusal: why })

/** Anybody may become a resident: what no device of theirs sends is not laid on the coordinator's desk. */
const heldUnlessResident = (actor: Actor, why: Refusal): Verdict =>
  isResident(actor) ? { outcome: 'refused', refusal: { ...why, sentence: NOT_TAKEN } } : held(why)

const verdictOf = (actor: Actor, mutation: Mutation, why: Refusal): Verdict => {
  if (SAFEGUARDING_CODES.has(why.code)) return held(why)
  if (mutation.isFact && why.code === 'forbidden') return heldUnlessResident(actor, why)
  return { outcome: 'refused', refusal: why }
}

/** A mutation that fails in itself is kept for a person; an error of the store is not caught here and undoes everything. */
const orNull = <T>(work: () => T): T | null => {
  try {
    return work()
  } catch {
    return null
  }
}

const judged = async (
  space: HubSpace,
  mutation: Mutation,
  input: unknown,
  stamp: Stamp,
): Promise<Judged | null> => {
  const needs: readonly Need[] | null = orNull(() => mutation.needs(input, stamp.actor))
  if (!needs) return null
  const rows: LoadedRows = await loadNeeds(needs, async (table, by, values) =>
    (await space.lookup(table, by, values)).flatMap((one) => one.row ?? []),
  )
  return orNull(() => judge(mutation, rows, input, stamp))
}

const runOne = async (
  space: HubSpace,
  actor: Actor,
  pushed: PushedMutation,
  now: Instant,
): Promise<Verdict> => {
  if (pushed.author !== actor.accountId) return heldUnlessResident(actor, ANOTHERS)
  const mutation = mutationNamed(pushed.name)
  if (!mutation) return heldUnlessResident(actor, UNKNOWN)
  const parsed = mutation.input.safeParse(pushed.input)
  if (!parsed.success) return { outcome: 'refused', refusal: MALFORMED }
  const word = await judged(space, mutation, parsed.data, { actor, madeAt: pushed.madeAt, now })
  if (!word) return held(BROKEN)
  if (word.outcome === 'refused') return verdictOf(actor, mutation, word.refusal)
  await space.save(word.changes)
  return { outcome: 'applied', ...(word.flags.length > 0 ? { flags: word.flags } : {}) }
}

/** A name nobody knows was typed by no person of ours: only what a name may consist of is shown to one. */
const nameToShow = (name: string): string => name.replace(/[^\w.@-]/g, '?').slice(0, 60)

const heldId = (deviceId: string, mutationId: number): string => `held.${deviceId}.${mutationId}`

const hasTooManyHeld = async (space: HubSpace, deviceId: string, last: number): Promise<boolean> => {
  const count = Math.min(last, LATEST_COUNTED)
  if (count < MOST_HELD_A_DEVICE) return false
  const ids = Array.from({ length: count }, (_, index) => heldId(deviceId, last - index))
  const found = await space.lookup('held', 'id', ids)
  const waiting = found.filter(({ row }) => row && 'heldAt' in row && row.state === 'waiting')
  return waiting.length >= MOST_HELD_A_DEVICE
}

const keepForAPerson = async (
  space: HubSpace,
  deviceId: string,
  pushed: PushedMutation,
  why: Refusal,
  now: Instant,
): Promise<void> => {
  await space.hold(deviceId, pushed, {
    id: heldId(deviceId, pushed.id),
    mutation: nameToShow(pushed.name),
    authorId: pushed.author,
    code: why.code,
    about: [...why.about].slice(0, 20),
    sentence: why.sentence.slice(0, 200),
    state: 'waiting',
    heldAt: now,
  })
}

/**
 * Runs a device's mutations in order, each exactly once, while the municipality is locked. One already settled is answered
 * with its stored result; one too early is answered `held` with the code `gap` and nothing after it runs.
 * Throws NotYourDevice when the device has pushed for another account.
 */
export const acceptPush = async (
  space: HubSpace,
  actor: Actor,
  deviceId: string,
  mutations: readonly PushedMutation[],
  now: Instant,
): Promise<MutationResult[]> => {
  const device = await space.device(deviceId)
  if (device && device.accountId !== actor.accountId)
    throw new NotYourDevice('this device belongs to another account')
  let last = device?.lastMutationId ?? 0
  const known = mutations.filter((one) => one.id <= last).map((one) => one.id)
  const results = known.length > 0 ? await space.results(deviceId, known) : []
  for (const pushed of mutations) {
    if (pushed.id <= last) continue
    if (pushed.id > last + 1) {
      results.push({ id: pushed.id, outcome: 'held', refusal: refusal('gap', '前の記録を待っています。') })
      break
    }
    const verdict = await runOne(space, actor, pushed, now)
    const isTooMany = verdict.outcome === 'held' && (await hasTooManyHeld(space, deviceId, last))
    const result: MutationResult = {
      id: pushed.id,
      ...(isTooMany ? { outcome: 'refused' as const, refusal: TOO_MANY } : verdict),
    }
    if (result.outcome === 'held' && result.refusal)
      await keepForAPerson(space, deviceId, pushed, result.refusal, now)
    await space.settle(deviceId, actor.accountId, pushed, result)
    results.push(result)
    last = pushed.id
  }
  return results
}

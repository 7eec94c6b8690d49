import { openDeviceStore } from '#client/database/dexie-device-store.ts'
import { aKeyring } from '../unit/client/database/sample-keyring.ts'
import type { Actor } from '#domain/account/actor.ts'
import type { Instant } from '#domain/day.ts'
import { mutationNamed } from '#domain/mutations.ts'
import type { Change } from '#domain/rows.ts'
import { mutate } from '#sync/device/mutate.ts'
import { rebase } from '#sync/device/rebase.ts'
import type { SyncAnswer } from '#sync/protocol.ts'

/** A device's state before the pull: what the hub has told it, and what was made on it since. */
export interface Prepared {
  readonly actor: Actor
  readonly rows: readonly Change[]
  readonly made: readonly { readonly name: string; readonly input: unknown }[]
  readonly now: Instant
}

/** Milliseconds per page of the pull, and how many changes still wait with their effect in place. */
export interface Rebased {
  readonly pages: readonly number[]
  readonly waitingWithEffect: number
}

declare global {
  interface Window {
    measureRebase: (prepared: Prepared, answers: readonly SyncAnswer[]) => Promise<Rebased>
  }
}

window.measureRebase = async ({ actor, rows, made, now }, answers) => {
  const store = await openDeviceStore('rebase', aKeyring())
  await store.transaction(async (space) => space.write(rows))
  for (const { name, input } of made) {
    const mutation = mutationNamed(name)
    const done = mutation && (await mutate(store, actor, mutation, input, now))
    if (!done || 'refusal' in done) throw new Error(`${name} was refused: ${done?.refusal.code}`)
  }
  const pages: number[] = []
  for (const answer of answers) {
    const began = performance.now()
    await rebase(store, actor, answer, now)
    pages.push(performance.now() - began)
  }
  const pending = await store.transaction(async (space) => space.pending())
  return { pages, waitingWithEffect: pending.filter((item) => item.before.length > 0).length }
}

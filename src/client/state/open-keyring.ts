import type { Role } from '#domain/account/account.ts'
import type { Actor } from '#domain/account/actor.ts'
import { type KeptKey, keptKeyOf, makeAccountKey, openAccountKey } from '#client/database/account-key.ts'
import { type HubKey, prepareHubSeal } from '#client/database/hub-seal.ts'
import type { Keyring, SealKey } from '#client/database/keyring.ts'
import { hubKeyOfDevice } from './hub-key.ts'
import { keepShare, keptShare } from './kept-share.ts'
import { fetchShare, type Share } from './unlock-api.ts'

/**
 * What an account's key on a device asks for. `pin`: the PIN and the server's share, for tablets that go from home to home.
 * `share`: the server's alone, at a desk. `device`: nothing, where a person holds nothing but their own.
 */
export type Guard = 'pin' | 'share' | 'device'

export const guardOf = (role: Role): Guard => {
  if (role === 'volunteer') return 'pin'
  return role === 'learner' || role === 'family' ? 'device' : 'share'
}

/** Why the rows of an account cannot be opened now. */
export type Closed = 'network' | 'signed-out' | 'wrong-pin' | 'locked'

export type Opened = { readonly keyring: Keyring } | { readonly problem: Closed }

export const wholeKeyring = async (
  actor: Actor,
  current: SealKey,
  hubKey: HubKey | null,
  others: readonly SealKey[] = [],
): Promise<Keyring> => ({
  municipality: actor.municipality,
  isWhole: true,
  current,
  others,
  hub: hubKey && (await prepareHubSeal(hubKey)),
  todaysRows: new Map(),
})

/** The account's key, a new one where these secrets open none. */
export const keyFrom = async (
  actor: Actor,
  kept: KeptKey,
  secrets: readonly Uint8Array[],
): Promise<SealKey> => (await openAccountKey(kept, secrets)) ?? (await makeAccountKey(actor, kept, secrets))

const shareOf = async (actor: Actor, kept: KeptKey): Promise<Share> => {
  const known = await keptShare(actor, kept)
  if (known) return known
  const given = await fetchShare(kept.sealId)
  if ('share' in given) await keepShare(actor, kept, given)
  return given
}

/** Why rows that a share has opened may stay open no longer; null while this device has one, or the server gives one anew. */
export const whyShareOver = async (actor: Actor): Promise<Closed | null> => {
  const given = await shareOf(actor, await keptKeyOf(actor))
  return 'problem' in given ? given.problem : null
}

const withShare = async (actor: Actor, kept: KeptKey): Promise<Opened> => {
  const given = await shareOf(actor, kept)
  if ('problem' in given) return given
  return { keyring: await wholeKeyring(actor, await keyFrom(actor, kept, [given.share]), given.hubKey) }
}

/** The keys of an account that needs no PIN on this device. */
export const openKeyring = async (actor: Actor): Promise<Opened> => {
  const kept = await keptKeyOf(actor)
  if (guardOf(actor.role) === 'share') return withShare(actor, kept)
  return { keyring: await wholeKeyring(actor, await keyFrom(actor, kept, []), await hubKeyOfDevice()) }
}

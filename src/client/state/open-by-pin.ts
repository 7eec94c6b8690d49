import type { Actor } from '#domain/account/actor.ts'
import { addDays, type Day } from '#domain/day.ts'
import {
  countWrongPin,
  dropAccountKey,
  forgiveWrongPins,
  type KeptKey,
  keptKeyOf,
  openAccountKey,
} from '#client/database/account-key.ts'
import { type HubKey, prepareHubSeal } from '#client/database/hub-seal.ts'
import type { Keyring } from '#client/database/keyring.ts'
import { dropPack, newPackKey, openPack, type PackKey } from '#client/database/todays-pack.ts'
import { type Closed, keyFrom, wholeKeyring } from './open-keyring.ts'
import { fetchShare } from './unlock-api.ts'

export const MOST_WRONG_PINS = 5

/** As a PIN opened it. `packKey` seals the visits of the next day at work; only a whole keyring makes it. */
export type OpenedByPin =
  | {
      readonly keyring: Keyring
      readonly packKey: PackKey | null
      readonly hubKey: HubKey
      /** The day of the server's word on which this stands. */
      readonly givenOn: Day
    }
  | { readonly problem: Closed | 'dropped' | 'nothing-today' }

interface GivenShare {
  readonly share: Uint8Array
  readonly hubKey: HubKey
  readonly givenOn: Day
}

/**
 * The server's shares of this page's life: as long as the tablet is not switched off, the PIN alone unlocks again, on the day
 * the share was given and the next. The sheet of a lost tablet counts on it.
 */
const shares = new Map<string, GivenShare>()

const lastingShare = ({ accountId }: Actor, today: Day): GivenShare | undefined => {
  const known = shares.get(accountId)
  return known && today <= addDays(known.givenOn, 1) ? known : undefined
}

export const forgetShares = (): void => shares.clear()

const wrongPin = async (actor: Actor): Promise<{ problem: 'wrong-pin' | 'dropped' }> => {
  if ((await countWrongPin(actor)) < MOST_WRONG_PINS) return { problem: 'wrong-pin' }
  await dropAccountKey(actor)
  await dropPack(actor)
  shares.delete(actor.accountId)
  return { problem: 'dropped' }
}

const packOf = (actor: Actor, kept: KeptKey, stretched: Uint8Array, today: Day) =>
  openPack(actor, stretched, { salt: kept.salt, today })

const todayOnly = async (
  actor: Actor,
  kept: KeptKey,
  stretched: Uint8Array,
  today: Day,
): Promise<OpenedByPin> => {
  const pack = await packOf(actor, kept, stretched, today)
  if (pack === 'none') return { problem: 'network' }
  if (!pack) return wrongPin(actor)
  await forgiveWrongPins(actor)
  if (!pack.rows) return { problem: 'nothing-today' }
  const { municipality } = actor
  const hub = await prepareHubSeal(pack.hubKey)
  const todaysRows = new Map(Object.entries(pack.rows))
  const keyring = { municipality, isWhole: false, current: pack.key, others: [], hub, todaysRows }
  return { keyring, packKey: null, hubKey: pack.hubKey, givenOn: today }
}

/**
 * Opens a volunteer's rows with the PIN. With the server, or with the share it gave since the app was started: everything.
 * Without: only today's pack.
 */
export const openByPin = async (actor: Actor, pin: string, today: Day): Promise<OpenedByPin> => {
  const kept = await keptKeyOf(actor)
  const { stretchPin } = await import('#client/database/stretch-pin.ts')
  const stretched = await stretchPin(pin, kept.salt)
  const fetched = await fetchShare(kept.sealId, pin)
  if ('problem' in fetched && fetched.problem === 'wrong-pin') return wrongPin(actor)
  const known = 'share' in fetched ? { ...fetched, givenOn: today } : lastingShare(actor, today)
  if ('problem' in fetched && (fetched.problem !== 'network' || !known))
    return fetched.problem === 'network' ? todayOnly(actor, kept, stretched, today) : fetched
  if (!known) return { problem: 'network' }
  const secrets = [stretched, known.share]
  // Without the server's word a key that does not open means a wrong PIN, with it a PIN that is new.
  const current =
    'share' in fetched ? await keyFrom(actor, kept, secrets) : await openAccountKey(kept, secrets)
  if (!current) return wrongPin(actor)
  shares.set(actor.accountId, known)
  await forgiveWrongPins(actor)
  const pack = await packOf(actor, kept, stretched, today)
  const keyring = await wholeKeyring(actor, current, known.hubKey, pack && pack !== 'none' ? [pack.key] : [])
  const packKey = await newPackKey(stretched, kept.salt)
  return { keyring, packKey, hubKey: known.hubKey, givenOn: known.givenOn }
}

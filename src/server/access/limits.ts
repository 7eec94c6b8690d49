import type { Context } from 'hono'
import type { AppParts } from '../app-parts.ts'
import { tooMany } from '../refused.ts'
import { clientAddress } from './client-address.ts'
import { type DeviceGuesses, deviceGuesses } from './device-guesses.ts'
import { limit, type Limit } from './limit.ts'

/**
 * Wide for an address, because a whole town hall stands behind one; wider for a town, which has several; narrow for a
 * name or an account, which is one person's.
 */
export interface Limits {
  /** By address: sign-ins of every kind, right or wrong; each costs the server a slow hash. */
  readonly signIns: Limit
  /** By municipality: the same, from wherever. */
  readonly townSignIns: Limit
  /** By municipality and sign-in name, whether somebody has it or not: wrong PINs; a right one forgives them. */
  readonly names: Limit
  /** By the same: that a lock is noted once. */
  readonly nameLocks: Limit
  /** By tablet: wrong PINs over all names. */
  readonly guesses: DeviceGuesses
  /** By address: residents who come for the first time. */
  readonly newSlips: Limit
  /** By municipality: the same. */
  readonly townNewSlips: Limit
  /** By the account that gives them out: new PINs. */
  readonly newPins: Limit
}

const MINUTES = 60
const HOUR = 60 * MINUTES

export const newLimits = (parts: Pick<AppParts, 'database' | 'store' | 'now'>): Limits => {
  const { database, now } = parts
  const counted = (name: string, most: number, seconds: number) =>
    limit(database, { name, most, seconds, now })
  return {
    signIns: counted('sign-in-of-address', 300, 10 * MINUTES),
    townSignIns: counted('sign-in-of-town', 3000, 10 * MINUTES),
    names: counted('pin-of-name', 5, 15 * MINUTES),
    nameLocks: counted('pin-lock-noted', 1, 15 * MINUTES),
    guesses: deviceGuesses(parts),
    newSlips: counted('new-slip-of-address', 60, HOUR),
    townNewSlips: counted('new-slip-of-town', 600, HOUR),
    newPins: counted('new-pin-of-account', 120, HOUR),
  }
}

/** Counts one of the key; 429 when it has had its share. */
export const takeOne = async (of: Limit, key: string): Promise<void> => {
  const wait = await of.take(key)
  if (wait > 0) throw tooMany('too-many', 'too many requests: try again later', wait)
}

/** Counts the request against its address, each door for itself; 429 when the address has had its share of it. */
export const takeFrom = (of: Limit, c: Context, parts: AppParts): Promise<void> =>
  takeOne(of, `${clientAddress(c, parts.isBehindProxy)} ${c.req.path}`)

import type { Context } from 'hono'
import type { AppParts } from '../app-parts.ts'
import { tooMany } from '../refused.ts'
import { clientAddress } from './client-address.ts'
import { rate, type Rate } from './rate.ts'

/** Per address, and wide: a whole town hall stands behind one. */
export interface Limits {
  /** Sign-ins of every kind, right or wrong: each costs the server a slow hash. */
  readonly signIns: Rate
  /** Residents who come for the first time. */
  readonly newSlips: Rate
  /** PINs that a desk gives out. */
  readonly newPins: Rate
}

export const newLimits = (): Limits => ({
  signIns: rate(300, 600),
  newSlips: rate(60, 3600),
  newPins: rate(120, 3600),
})

/** Counts the request against its address; 429 when the address has had its share. */
export const takeFrom = async (limit: Rate, c: Context, parts: AppParts): Promise<void> => {
  const wait = limit.take(clientAddress(c, parts.isBehindProxy), Date.parse(parts.now()))
  if (wait > 0) throw tooMany('too-many', 'too many requests from this address', wait)
}

import type { Context } from 'hono'
import type { AppParts } from '../app-parts.ts'
import { type Limits, takeFrom, takeOne } from './limits.ts'
import { orTelephone } from './office-telephone.ts'

/**
 * How the doors of residents are counted. What opens an account is counted by that account alone, and an invitation of family
 * by itself: nobody who shares an address, or floods a town, keeps a resident from their own slip.
 */
export interface SlipCounts {
  /** A key or code that is somebody's: an account's id, or an invitation's. */
  known(id: string): Promise<void>
  /** One that is nobody's: by address and by town. */
  unknown(): Promise<void>
  /** A resident who comes for the first time. */
  first(): Promise<void>
}

/** Each throws Refused 429 with the office's telephone. */
export const slipCounts = (c: Context, parts: AppParts, limits: Limits, municipality: string): SlipCounts => {
  const counting = (count: () => Promise<void>) => orTelephone(parts.database, municipality, count)
  return {
    known: (id) => counting(() => takeOne(limits.signIns, `${municipality} ${id} ${c.req.path}`)),
    unknown: () =>
      counting(async () => {
        await takeFrom(limits.signIns, c, parts)
        await takeOne(limits.townSignIns, municipality)
      }),
    first: () =>
      counting(async () => {
        await takeFrom(limits.newSlips, c, parts)
        await takeOne(limits.townNewSlips, municipality)
      }),
  }
}

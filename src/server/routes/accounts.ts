import type { Context } from 'hono'
import type { z } from 'zod'
import { type Limits, takeOne } from '../access/limits.ts'
import { mustBeFresh } from '../access/own-sessions.ts'
import { readBody } from '../access/read-json.ts'
import { renewPin } from '../access/renew-pin.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { Refused } from '../refused.ts'
import { type AccountPinAnswer, AccountPinBody } from './bodies.ts'

/** The desk gives a volunteer of its own municipality a new PIN to begin with; within ten minutes of signing in. */
export const accountPinRoute = (parts: AppParts, limits: Limits) => async (c: Context<AppEnv>) => {
  const actor = c.get('actor')
  if (actor.role !== 'coordinator') throw new Refused(403, 'forbidden', 'PINs are given by coordinators')
  await mustBeFresh(parts, c.get('tokenHash'))
  await takeOne(limits.newPins, `${actor.municipality} ${actor.accountId}`)
  const pin = await renewPin(parts, actor, await readBody(c, AccountPinBody))
  return c.json({ pin } satisfies z.infer<typeof AccountPinAnswer>)
}

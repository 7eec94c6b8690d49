import { Hono } from 'hono'
import { isOurTown } from '../access/account-of.ts'
import { signingDevice } from '../access/device-signature.ts'
import { prolongLease } from '../access/enrolled-device.ts'
import { answerWho, enter, signOut } from '../access/enter.ts'
import { type Limits, takeFrom, takeOne } from '../access/limits.ts'
import { readBody } from '../access/read-json.ts'
import { requireSession } from '../access/require-session.ts'
import { signIn } from '../access/sign-in.ts'
import { slipCounts } from '../access/slip-counts.ts'
import { openSlip } from '../access/slip.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { Refused } from '../refused.ts'
import { SignInBody, SlipBody } from './bodies.ts'

const mustBeOurs = async (parts: AppParts, municipality: string): Promise<void> => {
  if (await isOurTown(parts.database, municipality)) return
  throw new Refused(404, 'municipality-unknown', 'this municipality is not on this server')
}

/** Signing in by name and PIN or by a slip; who is signed in; signing out. */
export const sessionRoutes = (parts: AppParts, limits: Limits) => {
  return new Hono<AppEnv>()
    .get('/', requireSession(parts), (c) => answerWho(c, parts, c.get('actor')))
    .post('/', async (c) => {
      const device = await signingDevice(c, parts)
      // An enrolled tablet has a count of its own: whoever shares its address does not use it up.
      if (device) await takeOne(limits.signIns, device.id)
      else await takeFrom(limits.signIns, c, parts)
      const typed = await readBody(c, SignInBody)
      if (!device) await takeOne(limits.townSignIns, typed.municipality)
      const actor = await signIn(parts, limits, typed, device)
      if (device) await prolongLease(parts.database, device, parts.now())
      return enter(c, parts, actor, device?.id)
    })
    .delete('/', async (c) => {
      await signOut(c, parts)
      return c.body(null, 204)
    })
    .post('/slip', async (c) => {
      const slip = await readBody(c, SlipBody)
      await mustBeOurs(parts, slip.municipality)
      const slips = slipCounts(c, parts, limits, slip.municipality)
      return enter(c, parts, await openSlip(parts, slip, slips))
    })
}

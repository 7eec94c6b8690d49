import { Hono } from 'hono'
import { isOurTown } from '../access/account-of.ts'
import { clearSessionCookie } from '../access/cookie.ts'
import { answerWho, enter, leave } from '../access/enter.ts'
import { welcomeFirst } from '../access/first-coordinator.ts'
import { type Limits, takeFrom } from '../access/limits.ts'
import { readBody } from '../access/read-json.ts'
import { requireSession } from '../access/require-session.ts'
import { signIn } from '../access/sign-in.ts'
import { openSlip } from '../access/slip.ts'
import { unknownNames } from '../access/unknown-names.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { Refused } from '../refused.ts'
import { FirstBody, SignInBody, SlipBody } from './bodies.ts'

const mustBeOurs = async (parts: AppParts, municipality: string): Promise<void> => {
  if (await isOurTown(parts.database, municipality)) return
  throw new Refused(404, 'municipality-unknown', 'this municipality is not on this server')
}

/** Signing in by name and PIN, by a slip, or with the first coordinator's code; who is signed in; signing out. */
export const sessionRoutes = (parts: AppParts, limits: Limits) => {
  const unknown = unknownNames()
  return new Hono<AppEnv>()
    .get('/', requireSession(parts), (c) => answerWho(c, parts, c.get('actor')))
    .post('/', async (c) => {
      await takeFrom(limits.signIns, c, parts)
      return enter(c, parts, await signIn(parts, unknown, await readBody(c, SignInBody)))
    })
    .delete('/', async (c) => {
      await leave(c, parts)
      clearSessionCookie(c, parts)
      return c.body(null, 204)
    })
    .post('/slip', async (c) => {
      await takeFrom(limits.signIns, c, parts)
      const slip = await readBody(c, SlipBody)
      await mustBeOurs(parts, slip.municipality)
      return enter(c, parts, await openSlip(parts, slip, () => takeFrom(limits.newSlips, c, parts)))
    })
    .post('/first', async (c) => {
      await takeFrom(limits.signIns, c, parts)
      const typed = await readBody(c, FirstBody)
      await mustBeOurs(parts, typed.municipality)
      return enter(c, parts, await welcomeFirst(parts, typed))
    })
}

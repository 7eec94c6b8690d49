import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import { type Context, Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { nameOfAccount } from '../access/account-of.ts'
import { isDeskRole } from '../access/desk-role.ts'
import { offerPasskey, offerTotp } from '../access/enrol.ts'
import { endOwnSessions, renewToken } from '../access/own-sessions.ts'
import { addOwnPasskey, enrolling, ownWays, removeOwnPasskey, setOwnPassword } from '../access/own-ways.ts'
import { passkeysOf } from '../access/passkey.ts'
import { passkeySite, passkeySiteIfAny } from '../access/passkey-site.ts'
import { readBody } from '../access/read-json.ts'
import { requireFresh } from '../access/require-fresh.ts'
import { requireSession } from '../access/require-session.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { Refused } from '../refused.ts'
import { NothingBody } from './desk-door-bodies.ts'
import { NewPasskeyBody, NewPasswordBody } from './ways-bodies.ts'

const atDesk = createMiddleware<AppEnv>(async (c, next) => {
  if (!isDeskRole(c.get('actor').role)) throw new Refused(403, 'forbidden', 'these are the ways in of a desk')
  await next()
})

const question = async (c: Context<AppEnv>, parts: AppParts) => {
  const actor = c.get('actor')
  const key = { municipality: actor.municipality, accountId: actor.accountId }
  const name = await nameOfAccount(parts.database, actor)
  const site = passkeySiteIfAny(c, parts)
  const has = await passkeysOf(parts.database, key)
  const totp = await offerTotp(parts, enrolling(key), name)
  return {
    totp,
    passkey: site && { ...(await offerPasskey(parts, enrolling(key), site, { key, name, has })) },
  }
}

/** How one's own account is opened; whatever changes it asks who has signed in within ten minutes. */
export const wayRoutes = (parts: AppParts) => {
  const signedIn = requireSession(parts)
  const changed = async (c: Context<AppEnv>) => {
    await renewToken(c, parts)
    return c.body(null, 204)
  }
  /** Whoever came in elsewhere by what opened the account until now is out. */
  const replaced = async (c: Context<AppEnv>) => {
    await endOwnSessions(parts, c.get('actor'), c.get('tokenHash'), null)
    return changed(c)
  }
  const fresh = requireFresh(parts)
  return new Hono<AppEnv>()
    .get('/', signedIn, atDesk, async (c) => c.json(await ownWays(parts, c.get('actor'))))
    .post('/options', signedIn, atDesk, fresh, async (c) => {
      await readBody(c, NothingBody)
      return c.json(await question(c, parts))
    })
    .post('/passkeys', signedIn, atDesk, fresh, async (c) => {
      const { label, response } = await readBody(c, NewPasskeyBody)
      const made = { label, response: response as RegistrationResponseJSON }
      await addOwnPasskey(parts, c.get('actor'), passkeySite(c, parts), made)
      return changed(c)
    })
    .delete('/passkeys/:id', signedIn, atDesk, fresh, async (c) => {
      await removeOwnPasskey(parts, c.get('actor'), c.req.param('id'))
      return replaced(c)
    })
    .post('/password', signedIn, atDesk, fresh, async (c) => {
      await setOwnPassword(parts, c.get('actor'), await readBody(c, NewPasswordBody))
      return replaced(c)
    })
}

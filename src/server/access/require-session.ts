import type { Context, MiddlewareHandler } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { notSignedIn } from '../refused.ts'
import { readSessionCookie } from './cookie.ts'
import { actorOfSession } from './session.ts'
import { hashOfToken } from './token.ts'

/** The hash of the token a request came with, if it came with one. */
export const tokenHashOf = (c: Context, parts: AppParts): string | null => {
  const token = readSessionCookie(c, parts)
  return token ? hashOfToken(token) : null
}

/** Lets pass only who is signed in, and tells the route who it is. */
export const requireSession =
  (parts: AppParts): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    const tokenHash = tokenHashOf(c, parts)
    const actor = tokenHash && (await actorOfSession(parts.database, tokenHash, parts.now(), true))
    if (!actor) throw notSignedIn()
    c.set('actor', actor)
    c.set('tokenHash', tokenHash)
    await next()
  }

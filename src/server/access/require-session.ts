import type { Context, MiddlewareHandler } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { notSignedIn } from '../refused.ts'
import { readSessionCookie } from './cookie.ts'
import { standingOfSession } from './session.ts'
import { hashOfToken } from './token.ts'

/** The hash of the token a request came with, if it came with one. */
export const tokenHashOf = (c: Context, parts: AppParts): string | null => {
  const token = readSessionCookie(c, parts)
  return token ? hashOfToken(token) : null
}

/**
 * Lets pass only who is signed in, and tells the route who it is. Somebody whose use was ended passes only where they may hand
 * in what they had made.
 */
export const requireSession =
  (parts: AppParts, who: 'active' | 'revoked-too' = 'active'): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    const tokenHash = tokenHashOf(c, parts)
    const standing = tokenHash && (await standingOfSession(parts.database, tokenHash, parts.now(), true))
    if (!standing || (standing.isRevoked && who === 'active')) throw notSignedIn()
    c.set('actor', standing.actor)
    c.set('isRevoked', standing.isRevoked)
    c.set('tokenHash', tokenHash)
    await next()
  }

import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from '../app-parts.ts'
import { Refused } from '../refused.ts'

/** A NUL names nothing: no file and no row can have it, and PostgreSQL fails at a text with one. */
export const soundAddress = (): MiddlewareHandler<AppEnv> => async (c, next) => {
  if (c.req.url.includes('%00')) throw new Refused(404, 'not-found', 'there is nothing at this address')
  await next()
}

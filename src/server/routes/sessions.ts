import { Hono } from 'hono'
import { clearSessionCookie } from '../access/cookie.ts'
import { endOwnSessions, ownSessions } from '../access/own-sessions.ts'
import { requireSession } from '../access/require-session.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { Refused } from '../refused.ts'

/** One's own sessions, wherever they were opened; one that is ended is out at its next request. */
export const sessionsRoutes = (parts: AppParts) =>
  new Hono<AppEnv>()
    .get('/', requireSession(parts), async (c) =>
      c.json(await ownSessions(parts, c.get('actor'), c.get('tokenHash'))),
    )
    .delete('/', requireSession(parts), async (c) => {
      await endOwnSessions(parts, c.get('actor'), c.get('tokenHash'), null)
      return c.body(null, 204)
    })
    .delete('/:id', requireSession(parts), async (c) => {
      const { actor, tokenHash } = c.var
      const id = c.req.param('id')
      const isThis = (await ownSessions(parts, actor, tokenHash)).some((one) => one.isThis && one.id === id)
      if ((await endOwnSessions(parts, actor, tokenHash, id)) === 0)
        throw new Refused(404, 'session-unknown', 'you have no such session')
      if (isThis) clearSessionCookie(c, parts)
      return c.body(null, 204)
    })

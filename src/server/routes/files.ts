import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono, type Next } from 'hono'
import type { AppEnv } from '../app-parts.ts'
import { Refused } from '../refused.ts'

const YEAR = 'public, max-age=31536000, immutable'

/** Names in /assets/ change with their content; everything else must be asked for again, or a release never arrives. */
const caching = async (c: Context, next: Next): Promise<void> => {
  await next()
  if (c.res.ok) c.res.headers.set('Cache-Control', c.req.path.startsWith('/assets/') ? YEAR : 'no-cache')
}

/** Where files lie. Further down a dot is part of an id, as of a change that waits at the desk. */
const OF_A_FILE = /^\/(?:assets\/|rescue\/|[^/]*\.)/

/** A link into the app is answered with the app; a missing file is not. */
const pagesOnly = (c: Context, next: Next): Promise<void> => {
  if (!OF_A_FILE.test(c.req.path)) return next()
  throw new Refused(404, 'not-found', 'there is no such file')
}

/** The built client. */
export const fileRoutes = (root: string) =>
  new Hono<AppEnv>().get(
    '*',
    caching,
    serveStatic({ root }),
    pagesOnly,
    serveStatic({ root, path: 'index.html' }),
  )

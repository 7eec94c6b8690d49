import type { Context, MiddlewareHandler } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { Refused } from '../refused.ts'
import { readSessionCookie } from './cookie.ts'

/** What a browser says of a write that none of another site's pages began. */
const OWN_SITE = new Set(['same-origin', 'none'])

const READS = new Set(['GET', 'HEAD', 'OPTIONS'])

const isOurs = (origin: string, host: string, publicUrl: URL | null): boolean =>
  publicUrl ? origin === publicUrl.origin : URL.canParse(origin) && new URL(origin).host === host

/** What is no browser says nothing of where it stands, which is enough at a door and not within. */
const isForeign = (c: Context, parts: AppParts): boolean => {
  const { publicUrl } = parts
  const host = c.req.header('Host') ?? new URL(c.req.url).host
  if (publicUrl && host !== publicUrl.host) return true
  const [origin, site] = [c.req.header('Origin'), c.req.header('Sec-Fetch-Site')]
  if (origin === undefined && site === undefined) return readSessionCookie(c, parts) !== undefined
  return (
    (origin !== undefined && !isOurs(origin, host, publicUrl)) || (site !== undefined && !OWN_SITE.has(site))
  )
}

/**
 * A write from another site's page is refused, whatever cookies the browser sent along, and one with a session that does
 * not say from where it comes. Where PUBLIC_URL is set both Host and Origin must be its own.
 */
export const ownOrigin =
  (parts: AppParts): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    if (!READS.has(c.req.method) && isForeign(c, parts))
      throw new Refused(403, 'foreign-origin', 'writes are taken from our own pages only')
    return next()
  }

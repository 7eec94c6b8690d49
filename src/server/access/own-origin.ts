import type { MiddlewareHandler } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { Refused } from '../refused.ts'

/** What a browser says of a write that none of another site's pages began; what is no browser says nothing. */
const OWN_SITE = new Set(['same-origin', 'none'])

const READS = new Set(['GET', 'HEAD', 'OPTIONS'])

const isOurs = (origin: string, host: string | undefined, publicUrl: URL | null): boolean => {
  if (!URL.canParse(origin)) return false
  if (publicUrl && origin === publicUrl.origin) return true
  // A tablet on the hub's own network types the address it listens on, also where PUBLIC_URL names another.
  return new URL(origin).host === host
}

/** A write from another site's page is refused, whatever cookies the browser sent along. */
export const ownOrigin =
  (parts: AppParts): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    if (READS.has(c.req.method)) return next()
    const origin = c.req.header('Origin')
    const isForeign =
      origin === undefined
        ? !OWN_SITE.has(c.req.header('Sec-Fetch-Site') ?? 'none')
        : !isOurs(origin, c.req.header('Host') ?? new URL(c.req.url).host, parts.publicUrl)
    if (isForeign) throw new Refused(403, 'foreign-origin', 'writes are taken from our own pages only')
    return next()
  }

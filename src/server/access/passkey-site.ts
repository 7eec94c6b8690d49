import type { Context } from 'hono'
import type { AppParts } from '../app-parts.ts'
import { Refused } from '../refused.ts'

/** The name under which a browser keeps passkeys, and the address its pages must have. */
export interface PasskeySite {
  readonly rpId: string
  readonly origin: string
}

/** A browser keeps passkeys for names alone: never for 127.0.0.1, nor without https except on this very computer. */
const isNamed = ({ protocol, hostname }: URL): boolean =>
  hostname === 'localhost' || (protocol === 'https:' && !/^\[|^[\d.]+$/.test(hostname))

const asUrl = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null)

/**
 * PUBLIC_URL; without it this computer alone, since a Host header is whatever its sender writes. Null where a browser keeps
 * no passkeys.
 */
export const passkeySiteIfAny = (c: Context, { publicUrl }: AppParts): PasskeySite | null => {
  const asked = asUrl(`http://${c.req.header('Host') ?? new URL(c.req.url).host}`)
  const site = publicUrl ?? (asked?.hostname === 'localhost' ? asked : null)
  return site && isNamed(site) ? { rpId: site.hostname, origin: site.origin } : null
}

/** @throws Refused 409 where a browser keeps no passkeys */
export const passkeySite = (c: Context, parts: AppParts): PasskeySite => {
  const site = passkeySiteIfAny(c, parts)
  if (site) return site
  throw new Refused(409, 'no-passkeys-here', 'a browser keeps passkeys for https and localhost only')
}

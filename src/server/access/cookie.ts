import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Role } from '#domain/account/account.ts'
import type { AppParts } from '../app-parts.ts'
import { SESSION_LIMITS } from './session-limits.ts'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Over plain http in an office's own network a browser keeps no Secure cookie; on loopback and https it does. */
const isPlain = (publicUrl: URL | null): boolean =>
  publicUrl?.protocol === 'http:' && !LOOPBACK.has(publicUrl.hostname)

/** `__Host-` keeps a neighbouring site from planting one; a browser takes it with Secure only. */
export const cookieName = (parts: AppParts, name: 'session' | 'known'): string =>
  isPlain(parts.publicUrl) ? name : `__Host-${name}`

export const attributes = (parts: AppParts, maxAge: number) => ({
  path: '/',
  httpOnly: true,
  secure: !isPlain(parts.publicUrl),
  sameSite: 'Strict' as const,
  maxAge,
})

export const readSessionCookie = (c: Context, parts: AppParts): string | undefined =>
  getCookie(c, cookieName(parts, 'session'))

export const writeSessionCookie = (c: Context, parts: AppParts, token: string, role: Role): void =>
  setCookie(c, cookieName(parts, 'session'), token, attributes(parts, SESSION_LIMITS[role].absolute))

export const clearSessionCookie = (c: Context, parts: AppParts): void =>
  setCookie(c, cookieName(parts, 'session'), '', attributes(parts, 0))

import type { Context, MiddlewareHandler } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { notSignedIn, Refused } from '../refused.ts'
import { readSessionCookie } from './cookie.ts'
import { type SigningDevice, signingDevice } from './device-signature.ts'
import { isFamilyTimeOver } from './end-family.ts'
import { prolongLease } from './enrolled-device.ts'
import { type Standing, standingOfSession } from './session.ts'
import { hashOfToken } from './token.ts'

/** The hash of the token a request came with, if it came with one. */
export const tokenHashOf = (c: Context, parts: AppParts): string | null => {
  const token = readSessionCookie(c, parts)
  return token ? hashOfToken(token) : null
}

/** Volunteers work on enrolled tablets alone, and a session goes nowhere without the tablet it began on. */
const isBound = ({ actor, deviceId }: Standing): boolean => actor.role === 'volunteer' || deviceId !== null

const mustBeSigned = async (
  c: Context,
  parts: AppParts,
  standing: Standing | null,
): Promise<SigningDevice | null> => {
  const signing = await signingDevice(c, parts)
  if (!standing) return signing
  if (signing?.id !== standing.deviceId || signing?.municipality !== standing.actor.municipality)
    throw new Refused(401, 'signature-missing', 'the device of this session must sign every request')
  return signing
}

/** Family is let in for a time. */
const isOver = async (parts: AppParts, { actor }: Standing): Promise<boolean> =>
  actor.role === 'family' && (await isFamilyTimeOver(parts, actor))

/**
 * Lets pass only who is signed in, and tells the route who it is. Somebody whose use was ended passes only where they may hand
 * in what they had made. A session that began on an enrolled tablet passes only with that tablet's signature, but for where
 * browsers cannot sign and nothing is told.
 */
export const requireSession =
  (
    parts: AppParts,
    who: 'active' | 'revoked-too' = 'active',
    how: 'signed' | 'unsigned-too' = 'signed',
  ): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    const tokenHash = tokenHashOf(c, parts)
    const standing = tokenHash ? await standingOfSession(parts.database, tokenHash, parts.now(), true) : null
    const isSigned = how === 'signed' && (!standing || isBound(standing))
    const signing = isSigned ? await mustBeSigned(c, parts, standing) : null
    if (!tokenHash || !standing) throw notSignedIn()
    const isRevoked = standing.isRevoked || (await isOver(parts, standing))
    if (isRevoked && who === 'active') throw notSignedIn()
    c.set('actor', standing.actor)
    c.set('isRevoked', isRevoked)
    c.set('tokenHash', tokenHash)
    c.set('deviceId', standing.deviceId)
    await next()
    if (signing && !isRevoked && c.res.ok) await prolongLease(parts.database, signing, parts.now())
  }

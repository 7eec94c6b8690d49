import type { Context } from 'hono'
import type { Actor } from '#domain/account/actor.ts'
import type { AppParts } from '../app-parts.ts'
import { noteAudit } from '../audit/note.ts'
import { nameOfAccount } from './account-of.ts'
import { browserName } from './browser-name.ts'
import { clearSessionCookie, writeSessionCookie } from './cookie.ts'
import { beginUse, endUse } from './device-use.ts'
import { closeSessionsOn } from './enrolled-device.ts'
import { tokenHashOf } from './require-session.ts'
import { endSession, openSession, standingOfSession } from './session.ts'

/** Ends the session a request came with, its open streams too; the cookie stays as it is. */
export const leave = async (c: Context, parts: AppParts): Promise<void> => {
  const tokenHash = tokenHashOf(c, parts)
  if (!tokenHash) return
  await endUse(parts.database, tokenHash, parts.now())
  await endSession(parts.database, tokenHash)
  parts.pokes.endSession(tokenHash)
}

/** Whoever signs out has left before it is noted: that they leave is never refused. */
export const signOut = async (c: Context, parts: AppParts): Promise<void> => {
  const tokenHash = tokenHashOf(c, parts)
  const standing = tokenHash && (await standingOfSession(parts.database, tokenHash, parts.now(), false))
  await leave(c, parts)
  clearSessionCookie(c, parts)
  if (!standing) return
  const { municipality, accountId } = standing.actor
  const about = aboutSession(accountId, standing.deviceId)
  await noteAudit(parts, municipality, { accountId, what: 'session.closed', about })
}

const aboutSession = (accountId: string, deviceId: string | null): string[] => [
  `account/${accountId}`,
  ...(deviceId === null ? [] : [`device/${deviceId}`]),
]

/** Who is signed in now. */
export const answerWho = async (c: Context, parts: AppParts, actor: Actor) => {
  const { municipality, accountId, role, subjectId } = actor
  const name = await nameOfAccount(parts.database, actor)
  return c.json({ account: { municipality, accountId, role, subjectId }, name })
}

/** A tablet is one person's at a time: what others had begun on it is over, also where they left it without network. */
const takeOver = async (parts: AppParts, actor: Actor, deviceId: string): Promise<void> => {
  await closeSessionsOn(parts, actor.municipality, deviceId)
  await beginUse(parts.database, { ...actor, deviceId }, parts.now())
}

/**
 * A new token at every sign-in; the one the device had before opens nothing any more. `deviceId` is the enrolled tablet to
 * which the session is bound.
 */
export const enter = async (c: Context, parts: AppParts, actor: Actor, deviceId: string | null = null) => {
  await leave(c, parts)
  const browser = browserName(c.req.header('User-Agent'))
  if (deviceId !== null) await takeOver(parts, actor, deviceId)
  const { municipality, accountId } = actor
  await noteAudit(parts, municipality, {
    accountId,
    what: 'session.opened',
    about: aboutSession(accountId, deviceId),
  })
  const token = await openSession(parts.database, actor, parts.now(), deviceId, browser)
  writeSessionCookie(c, parts, token, actor.role)
  return answerWho(c, parts, actor)
}

import type { Context } from 'hono'
import type { Actor } from '#domain/account/actor.ts'
import type { AppParts } from '../app-parts.ts'
import { nameOfAccount } from './account-of.ts'
import { writeSessionCookie } from './cookie.ts'
import { tokenHashOf } from './require-session.ts'
import { endSession, openSession } from './session.ts'

/** Ends the session a request came with, its open streams too; the cookie stays as it is. */
export const leave = async (c: Context, parts: AppParts): Promise<void> => {
  const tokenHash = tokenHashOf(c, parts)
  if (!tokenHash) return
  await endSession(parts.database, tokenHash)
  parts.pokes.endSession(tokenHash)
}

/** Who is signed in now. */
export const answerWho = async (c: Context, parts: AppParts, actor: Actor) => {
  const { municipality, accountId, role, subjectId } = actor
  const name = await nameOfAccount(parts.database, actor)
  return c.json({ account: { municipality, accountId, role, subjectId }, name })
}

/** A new token at every sign-in; the one the device had before opens nothing any more. */
export const enter = async (c: Context, parts: AppParts, actor: Actor) => {
  await leave(c, parts)
  const token = await openSession(parts.database, actor, parts.now())
  writeSessionCookie(c, parts, token, actor.role)
  return answerWho(c, parts, actor)
}

import type { Context } from 'hono'
import type { Actor } from '#domain/account/actor.ts'
import type { Instant } from '#domain/day.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { noteAudit } from '../audit/note.ts'
import { Refused } from '../refused.ts'
import { writeSessionCookie } from './cookie.ts'
import { hashOfToken, newToken } from './token.ts'

const FRESH_MS = 10 * 60_000

/** One of a person's own sessions; `browser` is family and system, as `Firefox / Windows`. */
export interface OwnSession extends Record<string, unknown> {
  id: string
  browser: string
  madeAt: Instant
  seenAt: Instant
  isThis: boolean
}

/** The sessions that are not over, the last used first. */
export const ownSessions = (
  { database, now }: AppParts,
  { municipality, accountId }: Actor,
  tokenHash: string,
): Promise<OwnSession[]> =>
  database.query<OwnSession>(
    `select id, browser, created_at as "madeAt", seen_at as "seenAt", token_hash = $3 as "isThis" from session
     where municipality = $1 and account_id = $2 and ends_at > $4
       and seen_at + make_interval(secs => idle_seconds) > $4 order by seen_at desc, id`,
    [municipality, accountId, tokenHash, now()],
  )

/** Ends one of the own sessions, or with null all but this one; streams that are open in them end too. Gives how many. */
export const endOwnSessions = async (
  parts: AppParts,
  { municipality, accountId }: Actor,
  tokenHash: string,
  id: string | null,
): Promise<number> => {
  const ended = await parts.database.query<{ id: string; tokenHash: string }>(
    `delete from session where municipality = $1 and account_id = $2
       and case when $4::text is null then token_hash <> $3 else id = $4 end
     returning id, token_hash as "tokenHash"`,
    [municipality, accountId, tokenHash, id],
  )
  for (const one of ended) parts.pokes.endSession(one.tokenHash)
  if (ended.length > 0)
    await noteAudit(parts, municipality, {
      accountId,
      what: 'session.ended',
      about: [`account/${accountId}`],
    })
  return ended.length
}

/** Whether this session's person has signed in within ten minutes. */
export const isFresh = async (
  { database, now }: Pick<AppParts, 'database' | 'now'>,
  tokenHash: string,
): Promise<boolean> => {
  const [session] = await database.query<{ madeAt: Instant }>(
    'select created_at as "madeAt" from session where token_hash = $1',
    [tokenHash],
  )
  return session !== undefined && Date.parse(now()) - Date.parse(session.madeAt) <= FRESH_MS
}

/**
 * Whoever sits down at a desk left open may read it, but makes no way in of their own: that is for who has signed in within
 * ten minutes.
 * @throws Refused 403
 */
export const mustBeFresh = async (parts: AppParts, tokenHash: string): Promise<void> => {
  if (await isFresh(parts, tokenHash)) return
  throw new Refused(403, 'proof-needed', 'sign in again first')
}

/** The session goes on under a new token after its account's ways in have changed; the token before opens nothing. */
export const renewToken = async (c: Context<AppEnv>, parts: AppParts): Promise<void> => {
  const before = c.get('tokenHash')
  const token = newToken()
  await parts.database.query('update session set token_hash = $2 where token_hash = $1', [
    before,
    hashOfToken(token),
  ])
  parts.pokes.endSession(before)
  writeSessionCookie(c, parts, token, c.get('actor').role)
}

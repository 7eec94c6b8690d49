import type { Context } from 'hono'
import { generateCookie, getCookie } from 'hono/cookie'
import type { Actor } from '#domain/account/actor.ts'
import type { AppParts } from '../app-parts.ts'
import { attributes, cookieName } from './cookie.ts'
import { hashOfToken, newToken } from './token.ts'

const DAYS = 400

type Account = Pick<Actor, 'municipality' | 'accountId'>

/** The hash of the mark a browser carries once somebody has signed in there; null without one. */
export const browserMark = (c: Context, parts: AppParts): string | null => {
  const token = getCookie(c, cookieName(parts, 'known'))
  return token ? hashOfToken(token) : null
}

/** Those of the accounts in which this browser has signed in before. */
export const knownIn = async (
  { database }: AppParts,
  municipality: string,
  accountIds: readonly string[],
  mark: string | null,
): Promise<string[]> => {
  if (mark === null || accountIds.length === 0) return []
  const found = await database.query<{ accountId: string }>(
    `select account_id as "accountId" from known_browser
     where municipality = $1 and account_id = any($2::text[]) and token_hash = $3 order by account_id`,
    [municipality, accountIds, mark],
  )
  return found.map(({ accountId }) => accountId)
}

/** Whether we gave this mark: what somebody made up is worth nothing. */
export const isKnownMark = async ({ database }: AppParts, mark: string): Promise<boolean> =>
  (await database.query('select 1 as here from known_browser where token_hash = $1 limit 1', [mark])).length >
  0

/**
 * The browser in which somebody has just signed in is known from now on: wrong tries elsewhere do not lock it out (OWASP,
 * device cookies). Its mark is random and says nothing; a mark we never gave is replaced. Gives the
 * cookie to be set.
 */
export const rememberBrowser = async (c: Context, parts: AppParts, { municipality, accountId }: Account) => {
  const brought = getCookie(c, cookieName(parts, 'known'))
  // The browser has thrown its mark away by then.
  await parts.database.query(
    `delete from known_browser where municipality = $1 and account_id = $2
       and seen_at < $3::timestamptz - interval '${DAYS} days'`,
    [municipality, accountId, parts.now()],
  )
  const token = brought && (await isKnownMark(parts, hashOfToken(brought))) ? brought : newToken()
  await parts.database.query(
    `insert into known_browser (municipality, account_id, token_hash, seen_at) values ($1, $2, $3, $4)
     on conflict (municipality, account_id, token_hash) do update set seen_at = excluded.seen_at`,
    [municipality, accountId, hashOfToken(token), parts.now()],
  )
  return generateCookie(cookieName(parts, 'known'), token, attributes(parts, DAYS * 86_400))
}

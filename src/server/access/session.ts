import type { Account } from '#domain/account/account.ts'
import type { Actor } from '#domain/account/actor.ts'
import { isResident } from '#domain/account/permission.ts'
import type { Instant } from '#domain/day.ts'
import type { Sql } from '../database/database.ts'
import { prepared } from '../database/prepared.ts'
import { SESSION_LIMITS } from './session-limits.ts'
import { hashOfToken, newToken } from './token.ts'

const SEEN_EVERY_MS = 60_000

const later = (now: Instant, seconds: number): Instant =>
  new Date(Date.parse(now) + seconds * 1000).toISOString()

/** Anybody may become a resident, and a key opens as often as one likes. */
const MOST_OF_RESIDENT = 10

const BUT_THE_LAST = `delete from session where municipality = $1 and account_id = $2 and token_hash in (
    select token_hash from session where municipality = $1 and account_id = $2 and token_hash <> $3
    order by seen_at desc, created_at desc offset ${MOST_OF_RESIDENT - 1})`

/**
 * Opens a session and gives its token, of which only the hash is kept; `deviceId` is the tablet it is bound to, `browser`
 * family and system as `browserName` gives them. Of a resident's the ten last used go on: a telephone whose session is over
 * opens another by its key.
 */
export const openSession = async (
  sql: Sql,
  actor: Actor,
  now: Instant,
  deviceId: string | null = null,
  browser = '',
): Promise<string> => {
  const token = newToken()
  const { idle, absolute } = SESSION_LIMITS[actor.role]
  await sql.query(
    `insert into session (token_hash, municipality, account_id, role, created_at, seen_at, ends_at, idle_seconds,
       device_id, browser)
     values ($1, $2, $3, $4, $5, $5, $6, $7, $8, $9)`,
    [
      hashOfToken(token),
      actor.municipality,
      actor.accountId,
      actor.role,
      now,
      later(now, absolute),
      idle,
      deviceId,
      browser,
    ],
  )
  if (isResident(actor))
    await sql.query(BUT_THE_LAST, [actor.municipality, actor.accountId, hashOfToken(token)])
  return token
}

export const endSession = async (sql: Sql, tokenHash: string): Promise<void> => {
  await sql.query('delete from session where token_hash = $1', [tokenHash])
}

/** Ends every session of an account; gives the hashes of their tokens, so that open streams can be ended too. */
export const endSessionsOf = async (sql: Sql, municipality: string, accountId: string): Promise<string[]> => {
  const ended = await sql.query<{ tokenHash: string }>(
    `delete from session where municipality = $1 and account_id = $2 returning token_hash as "tokenHash"`,
    [municipality, accountId],
  )
  return ended.map(({ tokenHash }) => tokenHash)
}

/** Removes the sessions that are over, so that the table holds no more than who is signed in. */
export const clearEndedSessions = async (sql: Sql, now: Instant): Promise<void> => {
  const ended = `ends_at <= $1 or seen_at + make_interval(secs => idle_seconds) <= $1`
  await sql.query(`delete from session where ${ended}`, [now])
}

interface Found extends Record<string, unknown> {
  municipality: string
  account_id: string
  role: string
  seen_at: Instant
  ends_at: Instant
  idle_seconds: number
  device_id: string | null
  account: Account | null
}

const FIND =
  prepared(`select session.municipality, account_id, role, seen_at, ends_at, idle_seconds, device_id,
    record.data as account
  from session left join record on record.municipality = session.municipality
    and record.table_name = 'account' and record.id = session.account_id
  where token_hash = $1`)

/** Who a session stands for; `isRevoked` when the coordinator has ended their use; `deviceId` is the tablet it began on. */
export interface Standing {
  readonly actor: Actor
  readonly isRevoked: boolean
  readonly deviceId: string | null
}

const isOver = (found: Found, now: Instant): boolean =>
  found.ends_at <= now ||
  later(found.seen_at, found.idle_seconds) <= now ||
  found.account?.role !== found.role

/** Who the session stands for, or null when it is over: too old, unused too long, the account gone or of another role. */
export const standingOfSession = async (
  sql: Sql,
  tokenHash: string,
  now: Instant,
  isUse: boolean,
): Promise<Standing | null> => {
  const [found] = await sql.query<Found>(FIND, [tokenHash])
  if (!found?.account || isOver(found, now)) return null
  if (isUse && Date.parse(now) - Date.parse(found.seen_at) >= SEEN_EVERY_MS)
    await sql.query('update session set seen_at = $2 where token_hash = $1', [tokenHash, now])
  const { municipality, account } = found
  const actor = { municipality, accountId: account.id, role: account.role, subjectId: account.subjectId }
  return { actor, isRevoked: account.state !== 'active', deviceId: found.device_id }
}

import type { Instant } from '#domain/day.ts'
import type { Sql } from '../database/database.ts'

/** Whoever begins on a tablet finds it empty: all who were there before have left it. */
export const beginUse = async (
  sql: Sql,
  { municipality, deviceId, accountId }: { municipality: string; deviceId: string; accountId: string },
  now: Instant,
): Promise<void> => {
  await sql.query(
    `update device_use set ended_at = $4
     where municipality = $1 and device_id = $2 and account_id <> $3 and ended_at is null`,
    [municipality, deviceId, accountId, now],
  )
  await sql.query(
    `insert into device_use (municipality, device_id, account_id, began_at) values ($1, $2, $3, $4)
     on conflict (municipality, device_id, account_id) do update set began_at = excluded.began_at, ended_at = null`,
    [municipality, deviceId, accountId, now],
  )
}

/** Whoever signs out takes their rows with them. */
export const endUse = async (sql: Sql, tokenHash: string, now: Instant): Promise<void> => {
  await sql.query(
    `update device_use set ended_at = $2 from session
     where session.token_hash = $1 and session.municipality = device_use.municipality
       and session.device_id = device_use.device_id and session.account_id = device_use.account_id`,
    [tokenHash, now],
  )
}

export interface OpenUse extends Record<string, unknown> {
  accountId: string
  beganAt: Instant
}

/** Whose rows the tablet may still hold. */
export const usesOf = (sql: Sql, municipality: string, deviceId: string): Promise<OpenUse[]> =>
  sql.query<OpenUse>(
    `select account_id as "accountId", began_at as "beganAt" from device_use
     where municipality = $1 and device_id = $2 and ended_at is null order by account_id`,
    [municipality, deviceId],
  )

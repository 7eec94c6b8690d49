import type { Instant } from '#domain/day.ts'
import type { Sql } from '../database/database.ts'

export const MOST_FAILURES = 5
export const LOCKED_MINUTES = 15

/** How an account signs in: `hash` is argon2id of a PIN, or SHA-256 of a slip's key. */
export interface Credential {
  readonly municipality: string
  readonly accountId: string
  readonly kind: 'pin' | 'slip'
  /** As signInName gives it; null where nobody types a name. */
  readonly signInName: string | null
  readonly hash: string
}

/** Keeps a credential; one the account already has stays as it is. */
export const keepCredential = async (sql: Sql, one: Credential): Promise<void> => {
  await sql.query(
    `insert into credential (municipality, account_id, kind, sign_in_name, hash) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [one.municipality, one.accountId, one.kind, one.signInName, one.hash],
  )
}

/** Gives an account this PIN and sign-in name; the ones it had open nothing any more, and its failures are forgotten. */
export const replaceCredential = async (sql: Sql, one: Credential): Promise<void> => {
  await sql.query(
    `insert into credential (municipality, account_id, kind, sign_in_name, hash) values ($1, $2, $3, $4, $5)
     on conflict (municipality, account_id, kind) do update
       set sign_in_name = excluded.sign_in_name, hash = excluded.hash, failures = 0, locked_until = null`,
    [one.municipality, one.accountId, one.kind, one.signInName, one.hash],
  )
}

export interface PinOfName extends Record<string, unknown> {
  accountId: string
  hash: string
  lockedUntil: Instant | null
}

/** The PINs of everybody who signs in by this name; two people of a town may have the same. */
export const pinsOfName = (sql: Sql, municipality: string, name: string): Promise<PinOfName[]> =>
  sql.query<PinOfName>(
    `select account_id as "accountId", hash, locked_until as "lockedUntil" from credential
     where municipality = $1 and sign_in_name = $2 and kind = 'pin' order by account_id`,
    [municipality, name],
  )

const COUNT = `update credential
  set failures = case when locked_until is null then failures + 1 else 1 end,
    locked_until = case when locked_until is null and failures + 1 >= ${MOST_FAILURES}
      then $3::timestamptz + interval '${LOCKED_MINUTES} minutes' end
  where municipality = $1 and sign_in_name = $2 and kind = 'pin' and (locked_until is null or locked_until <= $3)
  returning account_id as "accountId", hash, locked_until as "lockedUntil"`

/**
 * Counts an attempt before it is judged, so that attempts at the same time cannot pass the limit together; gives the
 * PINs that may be compared.
 */
export const countAttempt = (
  sql: Sql,
  municipality: string,
  name: string,
  now: Instant,
): Promise<PinOfName[]> => sql.query<PinOfName>(COUNT, [municipality, name, now])

/** The attempt was right: it counts for nobody, and the failures of whoever signed in are forgotten. */
export const forgiveAttempt = async (
  sql: Sql,
  municipality: string,
  attempted: readonly string[],
  signedIn: string,
): Promise<void> => {
  await sql.query(
    `update credential set locked_until = null,
       failures = case when account_id = $3 then 0 else greatest(failures - 1, 0) end
     where municipality = $1 and kind = 'pin' and account_id = any($2::text[])`,
    [municipality, attempted, signedIn],
  )
}

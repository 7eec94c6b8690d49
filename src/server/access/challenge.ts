import type { Instant } from '#domain/day.ts'
import type { Sql } from '../database/database.ts'

const MINUTES = 5

/** What a browser is to answer, once and within five minutes. */
export interface Challenge {
  /** Random and long; base64url. */
  readonly value: string
  readonly purpose: 'sign-in' | 'welcome' | 'enrol'
  /** For whom or for what it was made: nobody else's answer counts. '' when nobody is known yet. */
  readonly subject: string
  /** A TOTP secret that is nobody's yet; see secret-seal.ts. */
  readonly sealed: string | null
}

/** Keeps it in the database, since the answer may come to another hub process. Those that were never answered go. */
export const keepChallenge = async (sql: Sql, one: Challenge, now: Instant): Promise<void> => {
  await sql.query('delete from challenge where ends_at <= $1', [now])
  await sql.query(
    `insert into challenge (value, purpose, subject, sealed, ends_at)
     values ($1, $2, $3, $4, $5::timestamptz + interval '${MINUTES} minutes')`,
    [one.value, one.purpose, one.subject, one.sealed, now],
  )
}

/** Uses it up; null when it was never given for this, was used before or is too old. */
export const takeChallenge = async (
  sql: Sql,
  { value, purpose, subject }: Omit<Challenge, 'sealed'>,
  now: Instant,
): Promise<Challenge | null> => {
  const [found] = await sql.query<{ sealed: string | null }>(
    `delete from challenge where value = $1 and purpose = $2 and subject = $3 and ends_at > $4 returning sealed`,
    [value, purpose, subject, now],
  )
  return found ? { value, purpose, subject, sealed: found.sealed } : null
}

/** As `takeChallenge`, but it may be answered again: a mistyped code is no reason to begin anew. */
export const findChallenge = async (
  sql: Sql,
  { value, purpose, subject }: Omit<Challenge, 'sealed'>,
  now: Instant,
): Promise<Challenge | null> => {
  const [found] = await sql.query<{ sealed: string | null }>(
    `select sealed from challenge where value = $1 and purpose = $2 and subject = $3 and ends_at > $4`,
    [value, purpose, subject, now],
  )
  return found ? { value, purpose, subject, sealed: found.sealed } : null
}

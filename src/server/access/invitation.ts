import { randomBytes } from 'node:crypto'
import type { Role } from '#domain/account/account.ts'
import type { Instant } from '#domain/day.ts'
import type { Sql } from '../database/database.ts'
import { hashOfToken } from './token.ts'

/** Crockford's base 32: no I, L, O, U to be misread on paper. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 130 random bits in groups of five letters: `7K2QW-…`. */
export const newCode = (): string => {
  const letters = [...randomBytes(26)].map((byte) => LETTERS[byte & 31]).join('')
  return (letters.match(/.{1,5}/g) ?? []).join('-')
}

/** A code as it was typed: case, dashes and spaces make no difference, O is 0, I and L are 1. */
export const hashOfCode = (typed: string): string => {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
  return hashOfToken(letters.replace(/O/g, '0').replace(/[IL]/g, '1'))
}

/** What a one-time code is good for. */
export interface Invitation extends Record<string, unknown> {
  codeHash: string
  role: Role
  /** Null for the administrator, who names the town in which they sign in. */
  municipality: string | null
  /** The account that gets new ways in; null when a new account is made. */
  accountId: string | null
  /** A liaison's partner. */
  subjectId: string | null
}

/** Makes a one-time code for the hub's administrator, who names a town; only its hash is kept. */
export const inviteAdministrator = async (sql: Sql): Promise<string> => {
  const code = newCode()
  await sql.query(`insert into invitation (code_hash, role) values ($1, 'administrator')`, [hashOfCode(code)])
  return code
}

/**
 * Makes a one-time code that is good until `endsAt`; only its hash is kept. `invitedBy` is null where nobody of the town made
 * it.
 */
export const invite = async (
  sql: Sql,
  { role, municipality, accountId, subjectId }: Omit<Invitation, 'codeHash'>,
  { endsAt, invitedBy }: { readonly endsAt: Instant; readonly invitedBy: string | null },
): Promise<string> => {
  const code = newCode()
  await sql.query(
    `insert into invitation (code_hash, role, municipality, account_id, subject_id, ends_at, invited_by)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [hashOfCode(code), role, municipality, accountId, subjectId, endsAt, invitedBy],
  )
  return code
}

/** Nobody whose own use has ended lets others in by a code made before. */
const OPEN = `used_at is null and (ends_at is null or ends_at > $2) and (invited_by is null or exists (
  select from record where record.municipality = invitation.municipality and table_name = 'account'
    and record.id = invited_by and data->>'state' = 'active'))`

/** What the code as typed is good for; null when it is none of ours, used already or too old. */
export const findInvitation = async (sql: Sql, typed: string, now: Instant): Promise<Invitation | null> => {
  const [found] = await sql.query<Invitation>(
    `select code_hash as "codeHash", role, municipality, account_id as "accountId", subject_id as "subjectId"
     from invitation where code_hash = $1 and ${OPEN}`,
    [hashOfCode(typed), now],
  )
  return found ?? null
}

/** Uses a code up; false when somebody has been quicker, or it is meant for another town. */
export const useInvitation = async (
  sql: Sql,
  { codeHash }: Invitation,
  municipality: string,
  now: Instant,
): Promise<boolean> => {
  const used = await sql.query(
    `update invitation set used_at = $2, municipality = $3
     where code_hash = $1 and ${OPEN} and coalesce(municipality, $3) = $3 returning role`,
    [codeHash, now, municipality],
  )
  return used.length > 0
}

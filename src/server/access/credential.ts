import type { Sql } from '../database/database.ts'

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

/** Gives an account this PIN and sign-in name; the ones it had open nothing any more. */
export const replaceCredential = async (sql: Sql, one: Credential): Promise<void> => {
  await sql.query(
    `insert into credential (municipality, account_id, kind, sign_in_name, hash) values ($1, $2, $3, $4, $5)
     on conflict (municipality, account_id, kind) do update
       set sign_in_name = excluded.sign_in_name, hash = excluded.hash`,
    [one.municipality, one.accountId, one.kind, one.signInName, one.hash],
  )
}

export interface PinOfName extends Record<string, unknown> {
  accountId: string
  hash: string
}

/** The PINs of everybody who signs in by this name; two people of a town may have the same. */
export const pinsOfName = (sql: Sql, municipality: string, name: string): Promise<PinOfName[]> =>
  sql.query<PinOfName>(
    `select account_id as "accountId", hash from credential
     where municipality = $1 and sign_in_name = $2 and kind = 'pin' order by account_id`,
    [municipality, name],
  )

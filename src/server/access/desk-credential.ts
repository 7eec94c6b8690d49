import type { Instant } from '#domain/day.ts'
import type { AppParts } from '../app-parts.ts'
import type { Sql } from '../database/database.ts'
import { hashPin } from './pin-hash.ts'
import { plainPassword } from './password-fault.ts'
import { signInName } from './sign-in-name.ts'
import { codeAt, stepOfCode } from './totp.ts'
import { openWithSecret, sealWithSecret } from './secret-seal.ts'

/** An account by its key; what belongs to it is sealed for it alone. */
export interface AccountKey {
  readonly municipality: string
  readonly accountId: string
}

export interface PasswordOfName extends Record<string, unknown> {
  accountId: string
  hash: string
  /** The sealed TOTP secret. */
  totp: string
}

const totpOf = (secret: Uint8Array, { municipality, accountId }: AccountKey) =>
  ({ secret, purpose: 'totp', about: `${municipality} ${accountId}` }) as const

/** Passwords and sealed secrets of everybody at the desk who signs in by this name; two of a town may have the same. */
export const passwordsOfName = (sql: Sql, municipality: string, name: string): Promise<PasswordOfName[]> =>
  sql.query<PasswordOfName>(
    `select password.account_id as "accountId", password.hash, totp.hash as totp
     from credential password join credential totp using (municipality, account_id)
     where municipality = $1 and password.sign_in_name = $2 and password.kind = 'password' and totp.kind = 'totp'
     order by password.account_id`,
    [municipality, name],
  )

const replace = `insert into credential (municipality, account_id, kind, sign_in_name, hash) values ($1, $2, $3, $4, $5)
  on conflict (municipality, account_id, kind) do update
    set sign_in_name = excluded.sign_in_name, hash = excluded.hash, last_step = null`

/** Gives the account this password; the one it had opens nothing any more. Hash it before a transaction: it is slow. */
export const setPassword = async (sql: Sql, key: AccountKey, name: string, hash: string): Promise<void> => {
  await sql.query(replace, [key.municipality, key.accountId, 'password', signInName(name), hash])
}

/** argon2id, mixed with the server's secret. */
export const hashPassword = (parts: Pick<AppParts, 'secret'>, password: string): Promise<string> =>
  hashPin(plainPassword(password), parts.secret)

/** Gives the account this TOTP secret; codes of the one it had open nothing any more. */
export const setTotp = async (
  sql: Sql,
  parts: Pick<AppParts, 'secret'>,
  key: AccountKey,
  totpSecret: string,
): Promise<void> => {
  const sealed = sealWithSecret(totpOf(parts.secret, key), totpSecret)
  await sql.query(replace, [key.municipality, key.accountId, 'totp', null, sealed])
}

/** The 30 seconds to which a code of the account belongs; null when it is wrong. */
export const stepOf = (
  { secret }: AppParts,
  key: AccountKey,
  sealed: string,
  code: string,
  now: Instant,
): number | null => stepOfCode(openWithSecret(totpOf(secret, key), sealed), code, now)

/** Uses up the code of these 30 seconds and all before; false when it was used already, here or in another process. */
export const useStep = async (sql: Sql, key: AccountKey, step: number): Promise<boolean> => {
  const used = await sql.query(
    `update credential set last_step = $3 where municipality = $1 and account_id = $2 and kind = 'totp'
       and coalesce(last_step, 0) < $3 returning last_step`,
    [key.municipality, key.accountId, step],
  )
  return used.length > 0
}

/** The kinds of credential an account has beside its passkeys. */
export const credentialKinds = async (sql: Sql, key: AccountKey): Promise<ReadonlySet<string>> => {
  const found = await sql.query<{ kind: string }>(
    'select kind from credential where municipality = $1 and account_id = $2',
    [key.municipality, key.accountId],
  )
  return new Set(found.map(({ kind }) => kind))
}

/**
 * What the authenticator app of a 見本 person shows now, and it opens again although somebody has just used it: the
 * demonstration hands it to whoever asks. '' when the account has no app.
 */
export const sampleCode = async ({ database, secret, now }: AppParts, key: AccountKey): Promise<string> => {
  const [found] = await database.query<{ hash: string }>(
    `update credential set last_step = null where municipality = $1 and account_id = $2 and kind = 'totp'
     returning hash`,
    [key.municipality, key.accountId],
  )
  return found ? codeAt(openWithSecret(totpOf(secret, key), found.hash), now()) : ''
}

import type { Instant } from '#domain/day.ts'
import type { Sql } from '../database/database.ts'
import type { AccountKey } from './desk-credential.ts'

/** A passkey as it is kept: `id` and `publicKey` are base64url. */
export interface Passkey extends Record<string, unknown> {
  id: string
  municipality: string
  accountId: string
  publicKey: string
  counter: number
  transports: string[]
  isBackedUp: boolean
  label: string
  madeAt: Instant
  usedAt: Instant | null
}

const SELECT = `select id, municipality, account_id as "accountId", public_key as "publicKey", counter, transports,
  is_backed_up as "isBackedUp", label, made_at as "madeAt", used_at as "usedAt" from passkey`

export const passkeysOf = (sql: Sql, { municipality, accountId }: AccountKey): Promise<Passkey[]> =>
  sql.query<Passkey>(`${SELECT} where municipality = $1 and account_id = $2 order by made_at, id`, [
    municipality,
    accountId,
  ])

export const passkeyById = async (sql: Sql, id: string): Promise<Passkey | null> =>
  (await sql.query<Passkey>(`${SELECT} where id = $1`, [id]))[0] ?? null

/** False when some account has this passkey already. */
export const addPasskey = async (sql: Sql, one: Passkey): Promise<boolean> => {
  const added = await sql.query(
    `insert into passkey (id, municipality, account_id, public_key, counter, transports, is_backed_up, label, made_at)
     values ($1, $2, $3, $4, $5, $6::text[], $7, $8, $9) on conflict do nothing returning id`,
    [
      ...[one.id, one.municipality, one.accountId, one.publicKey, one.counter, one.transports],
      ...[one.isBackedUp, one.label, one.madeAt],
    ],
  )
  return added.length > 0
}

/** Notes a use; false when somebody else has used the same count meanwhile. */
export const countUse = async (
  sql: Sql,
  { id, counter }: Passkey,
  now: Instant,
  next: { counter: number; isBackedUp: boolean },
): Promise<boolean> => {
  const used = await sql.query(
    `update passkey set counter = $3, is_backed_up = $4, used_at = $5 where id = $1 and counter = $2 returning id`,
    [id, counter, next.counter, next.isBackedUp, now],
  )
  return used.length > 0
}

/** False when the account has no such passkey. */
export const removePasskey = async (sql: Sql, key: AccountKey, id: string): Promise<boolean> => {
  const gone = await sql.query(
    'delete from passkey where municipality = $1 and account_id = $2 and id = $3 returning id',
    [key.municipality, key.accountId, id],
  )
  return gone.length > 0
}

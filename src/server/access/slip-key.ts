import type { Actor } from '#domain/account/actor.ts'
import type { Instant } from '#domain/day.ts'
import type { Sql } from '../database/database.ts'
import { activeAccount } from './account-of.ts'
import { hashOfToken } from './token.ts'

const MOST_KEYS = 10

/** The first is that of the paper's QR, which goes on as long as the paper does. */
const BETWEEN = `delete from slip_key where municipality = $1 and account_id = $2 and key_hash in (
  select key_hash from slip_key where municipality = $1 and account_id = $2 and key_hash <> $3
    and kept_at > (select min(kept_at) from slip_key where municipality = $1 and account_id = $2)
  order by kept_at desc, key_hash offset ${MOST_KEYS - 2})`

/** Keeps a key by which a device opens the account from now on, only its hash; beside the paper's the nine latest devices'. */
export const keepSlipKey = async (
  sql: Sql,
  { municipality, accountId }: Pick<Actor, 'municipality' | 'accountId'>,
  key: string,
  now: Instant,
): Promise<void> => {
  const hash = hashOfToken(key)
  await sql.query(
    'insert into slip_key (municipality, key_hash, account_id, kept_at) values ($1, $2, $3, $4)',
    [municipality, hash, accountId, now],
  )
  await sql.query(BETWEEN, [municipality, accountId, hash])
}

/** Whose key this is; null when it is nobody's, or the account was revoked. */
export const accountOfKey = async (sql: Sql, municipality: string, key: string): Promise<Actor | null> => {
  const [found] = await sql.query<{ accountId: string }>(
    'select account_id as "accountId" from slip_key where municipality = $1 and key_hash = $2',
    [municipality, hashOfToken(key)],
  )
  return found ? activeAccount(sql, municipality, found.accountId) : null
}

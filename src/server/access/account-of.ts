import type { Account } from '#domain/account/account.ts'
import type { Actor } from '#domain/account/actor.ts'
import type { Sql } from '../database/database.ts'

const accountRow = async (sql: Sql, municipality: string, accountId: string): Promise<Account | null> => {
  const [found] = await sql.query<{ data: Account | null }>(
    `select data from record where municipality = $1 and table_name = 'account' and id = $2`,
    [municipality, accountId],
  )
  return found?.data ?? null
}

const actorOf = (municipality: string, { id, role, subjectId }: Account): Actor => ({
  municipality,
  accountId: id,
  role,
  subjectId,
})

/** The account as an actor, though it may have been revoked; null when it is not there. */
export const accountOf = async (sql: Sql, municipality: string, accountId: string): Promise<Actor | null> => {
  const account = await accountRow(sql, municipality, accountId)
  return account && actorOf(municipality, account)
}

/** The account as an actor; null when it is not there or was revoked. */
export const activeAccount = async (
  sql: Sql,
  municipality: string,
  accountId: string,
): Promise<Actor | null> => {
  const account = await accountRow(sql, municipality, accountId)
  return account?.state === 'active' ? actorOf(municipality, account) : null
}

/** The name of whoever has the account, '' while nobody has said it. */
export const nameOfAccount = async (sql: Sql, { municipality, accountId }: Actor): Promise<string> => {
  const [found] = await sql.query<{ name: string | null }>(
    `select contact.data->>'name' as name from record account
       join record contact on contact.municipality = account.municipality
         and contact.table_name = 'contact' and contact.id = account.data->>'contactId'
     where account.municipality = $1 and account.table_name = 'account' and account.id = $2`,
    [municipality, accountId],
  )
  return found?.name ?? ''
}

/** Whether the town is one of this hub's. */
export const isOurTown = async (sql: Sql, municipality: string): Promise<boolean> => {
  const [found] = await sql.query(
    `select 1 as here from record
     where municipality = $1 and table_name = 'municipality' and id = $1 and data is not null`,
    [municipality],
  )
  return found !== undefined
}

import { HUB_ROLE } from './begin-sql.ts'
import type { Database } from './database.ts'
import { quoteName } from './quote-name.ts'
import { SqlError } from './sql-error.ts'

/**
 * Makes the role behind the wall and the right to act as it. All databases of a cluster share their roles, so another
 * hub may be doing the same; a restored database may find itself where there is none yet.
 * @throws Error with the statement an administrator has to run, when the hub's own user may not
 */
export const ensureHubRole = async (database: Database): Promise<void> => {
  if (await isAllowed(database, `set local role ${HUB_ROLE}`)) return
  await isAllowed(database, `create role ${HUB_ROLE} nologin`)
  await isAllowed(database, `grant ${HUB_ROLE} to current_user`)
  if (await isAllowed(database, `set local role ${HUB_ROLE}`)) return
  throw new Error(await sentenceFor(database))
}

/** False also when another hub was quicker: what counts is whether the role can be taken on in the end. */
const isAllowed = async (database: Database, statement: string): Promise<boolean> => {
  try {
    await database.transaction('write', (sql) => sql.query(statement))
    return true
  } catch (error) {
    if (error instanceof SqlError) return false
    throw error
  }
}

const sentenceFor = async (database: Database): Promise<string> => {
  const [found] = await database.query<{ user: string; hasRole: boolean }>(
    `select current_user as user, exists (select from pg_roles where rolname = $1) as "hasRole"`,
    [HUB_ROLE],
  )
  const grant = `grant ${HUB_ROLE} to ${quoteName(found?.user ?? '')};`
  const statements = found?.hasRole ? grant : `create role ${HUB_ROLE} nologin; ${grant}`
  return `The database's user may not act as the role ${HUB_ROLE}, which keeps the municipalities apart. Let an administrator of PostgreSQL run once: ${statements}`
}

import { firstMunicipalities } from '#domain/municipality/first-municipalities.ts'
import { put } from '#domain/rows.ts'
import { inviteAdministrator } from './access/invitation.ts'
import type { Database } from './database/database.ts'
import type { SqlHubStore } from './database/sql-hub-store.ts'

/** Writes the municipalities that are not there yet; one that is keeps its settings. */
export const seedMunicipalities = async (store: SqlHubStore): Promise<void> => {
  for (const municipality of firstMunicipalities())
    await store.write(municipality.id, async (space) => {
      const known = await space.lookup('municipality', 'id', [municipality.id])
      if (known.length === 0) await space.save([put('municipality', municipality)])
    })
}

/**
 * The sentences for the operator about the administrator's code, by which exactly one person comes in. The code is made once
 * and told once; later starts say only that it waits.
 */
export const administratorNotes = (database: Database): Promise<string[]> =>
  database.transaction('write', async (sql) => {
    // Two hub processes that start together must not both make one.
    await sql.query('lock table invitation in share row exclusive mode')
    const [count] = await sql.query<{ all: number; unused: number }>(
      `select count(*) as all, count(*) filter (where used_at is null) as unused from invitation where role = 'administrator'`,
    )
    if (!count || count.all === 0) {
      const code = await inviteAdministrator(sql)
      return [`One-time code for the administrator (shown this once): ${code}`]
    }
    return count.unused > 0 ? ["The administrator's one-time code has not been used yet."] : []
  })

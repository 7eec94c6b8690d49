import type { HubStore, HubView } from '#sync/hub/hub-store.ts'
import type { Database, Sql } from './database.ts'
import { SqlHubSpace } from './sql-hub-space.ts'
import { openView } from './sql-hub-view.ts'

const LOCK = `select store.epoch, space.version from space, store where space.municipality = $1 for update of space`

/** The hub's rows in a database. Within `write` the space's `sql` speaks in the same transaction. */
export class SqlHubStore implements HubStore {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  write<T>(
    municipality: string,
    work: (space: SqlHubSpace) => Promise<T>,
  ): Promise<{ value: T; wrote: boolean }> {
    return this.#database.transaction('write', async (sql) => {
      const space = await lockSpace(sql, municipality)
      const value = await work(space)
      return { value, wrote: await space.finish() }
    })
  }

  read<T>(municipality: string, work: (view: HubView) => Promise<T>): Promise<T> {
    return this.#database.transaction('read', async (sql) => work(await openView(sql, municipality)))
  }
}

const lockSpace = async (sql: Sql, municipality: string): Promise<SqlHubSpace> => {
  const at = (await lock(sql, municipality)) ?? (await firstLock(sql, municipality))
  return new SqlHubSpace(sql, municipality, at)
}

const lock = async (sql: Sql, municipality: string) =>
  (await sql.query<{ epoch: string; version: number }>(LOCK, [municipality]))[0]

const firstLock = async (sql: Sql, municipality: string) => {
  await sql.query('insert into space (municipality) values ($1) on conflict do nothing', [municipality])
  const at = await lock(sql, municipality)
  if (!at) throw new Error('the store has no epoch; run the migrations')
  return at
}

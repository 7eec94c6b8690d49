import type { Instant } from '#domain/day.ts'
import type { HubStore, HubView } from '#sync/hub/hub-store.ts'
import type { Database, Sql } from './database.ts'
import { prepared } from './prepared.ts'
import { SqlHubSpace, type WhereItStands } from './sql-hub-space.ts'
import { openView } from './sql-hub-view.ts'

const LOCK =
  prepared(`select store.epoch, space.version, space.audit_number as "auditNumber", space.audit_hash as "auditHash"
  from space, store where space.municipality = $1 for update of space`)

/** The hub's rows in a database. Within `write` the space's `sql` speaks in the same transaction. */
export class SqlHubStore implements HubStore {
  readonly #database: Database
  readonly #now: () => Instant
  readonly #turns = new Map<string, Promise<void>>()

  /** @param now what the lines of the audit log are dated with */
  constructor(database: Database, now: () => Instant = () => new Date().toISOString()) {
    this.#database = database
    this.#now = now
  }

  write<T>(
    municipality: string,
    work: (space: SqlHubSpace) => Promise<T>,
  ): Promise<{ value: T; wrote: boolean }> {
    const inSpace = async (sql: Sql) => {
      const at = await lockSpace(sql, municipality)
      const space = new SqlHubSpace(sql, municipality, at, this.#now)
      const value = await work(space)
      return { value, wrote: await space.finish() }
    }
    return this.#inTurn(municipality, () => this.#database.transaction('write', inSpace, municipality))
  }

  /** Writers of a town wait for one another here, not each with a connection of the pool in its hands. */
  #inTurn<T>(municipality: string, write: () => Promise<T>): Promise<T> {
    const mine = (this.#turns.get(municipality) ?? Promise.resolve()).then(write)
    const over = mine
      .catch(() => undefined)
      .then(() => {
        if (this.#turns.get(municipality) === over) this.#turns.delete(municipality)
      })
    this.#turns.set(municipality, over)
    return mine
  }

  read<T>(municipality: string, work: (view: HubView) => Promise<T>): Promise<T> {
    const inView = async (sql: Sql) => work(await openView(sql, municipality))
    return this.#database.transaction('read', inView, municipality)
  }
}

const lockSpace = async (sql: Sql, municipality: string): Promise<WhereItStands> =>
  (await lock(sql, municipality)) ?? (await firstLock(sql, municipality))

const lock = async (sql: Sql, municipality: string) =>
  (await sql.query<WhereItStands & Record<string, unknown>>(LOCK, [municipality]))[0]

const firstLock = async (sql: Sql, municipality: string) => {
  await sql.query('insert into space (municipality) values ($1) on conflict do nothing', [municipality])
  const at = await lock(sql, municipality)
  if (!at) throw new Error('the store has no epoch; run the migrations')
  return at
}

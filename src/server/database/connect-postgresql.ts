import pg from 'pg'
import { beginSql } from './begin-sql.ts'
import { columnReaders, readInstant, readInt8 } from './column-types.ts'
import type { Database, Row, Sql } from './database.ts'
import { PostgresqlListener } from './postgresql-listener.ts'
import { nameOfPrepared } from './prepared.ts'
import { retried, runTransaction } from './run-transaction.ts'
import { SqlError, sqlErrorFrom } from './sql-error.ts'

/** What pg reads by itself; its own types know the oids of few lists. */
const builtIn = pg.types.getTypeParser as (oid: number) => (text: string) => unknown
const readTexts = builtIn(1009) as (text: string) => (string | null)[]
const listsOf = (read: (text: string) => unknown) => (text: string) =>
  readTexts(text).map((item) => (item === null ? null : read(item)))
const readers: typeof columnReaders = {
  ...columnReaders,
  1016: listsOf(readInt8),
  1185: listsOf(readInstant),
}
const types: pg.CustomTypesConfig = { getTypeParser: (oid: number) => readers[oid] ?? builtIn(oid) }

/**
 * PostgreSQL 13 or later, by a pool of ten connections.
 * @throws Error with a sentence that names the server, never the password, when it does not answer
 */
export async function connectPostgresql(databaseUrl: string): Promise<Database> {
  const config = { connectionString: databaseUrl, application_name: 'magonote', types }
  const pool = new pg.Pool({ ...config, max: 10, connectionTimeoutMillis: 10_000 })
  // Without a listener a connection lost while nobody uses it would end the process; the pool replaces it.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  await firstAnswer(pool, databaseUrl)
  const listener = new PostgresqlListener(config)
  const query: Sql['query'] = (text, params) => retried(() => send(pool, text, params))
  return {
    kind: 'postgresql',
    query,
    async transaction(mode, work, municipality) {
      const begin = beginSql(mode, municipality)
      const client = await pool.connect()
      const connection = watched(client)
      try {
        return await runTransaction(connection, begin, work)
      } finally {
        client.release(connection.isBroken())
      }
    },
    async notify(channel, payload) {
      await query('select pg_notify($1, $2)', [channel, payload])
    },
    listen: (channel, heard) => listener.listen(channel, heard),
    async close() {
      await listener.close()
      await pool.end()
    },
  }
}

async function firstAnswer(pool: pg.Pool, databaseUrl: string): Promise<void> {
  try {
    await pool.query('select 1')
  } catch (error) {
    await pool.end()
    const reason = error instanceof AggregateError ? error.errors.join('; ') : String(error)
    throw new Error(`PostgreSQL at ${publicAddress(databaseUrl)} does not answer: ${reason}`)
  }
}

function publicAddress(databaseUrl: string): string {
  if (!URL.canParse(databaseUrl)) return 'the given address'
  const { host, pathname } = new URL(databaseUrl)
  return `${host}${pathname}`
}

/** One statement; a text of several gives an array of results, of which the last one counts. */
async function send<R extends Row>(
  to: pg.Pool | pg.PoolClient,
  text: string,
  params?: readonly unknown[],
): Promise<R[]> {
  try {
    const name = nameOfPrepared(text)
    const named = { text, values: [...(params ?? [])], ...(name ? { name } : {}) }
    const answer: unknown = params?.length ? await to.query(named) : await to.query(text)
    const results = [answer].flat() as pg.QueryResult<R>[]
    return results.at(-1)?.rows ?? []
  } catch (error) {
    throw sqlErrorFrom(error) ?? error
  }
}

/** Notices a lost connection, so that it does not go back into the pool. */
function watched(client: pg.PoolClient): Sql & { isBroken(): boolean } {
  let broken = false
  return {
    isBroken: () => broken,
    async query<R extends Row>(text: string, params?: readonly unknown[]) {
      try {
        return await send<R>(client, text, params)
      } catch (error) {
        broken ||= !(error instanceof SqlError) || /^(08|57P)/.test(error.code)
        throw error
      }
    },
  }
}

import { setTimeout as pause } from 'node:timers/promises'
import type { Sql } from './database.ts'
import { SqlError } from './sql-error.ts'

/** COMMIT of a failed transaction answers ROLLBACK without an error; a statement before it turns that into one. */
const commit = 'select 1; commit'

const retriesAtMost = 5

/**
 * Runs work in a transaction on one connection that nobody else uses meanwhile; see Database.transaction.
 * @param begin the statements that open it, see begin-sql.ts
 */
export function runTransaction<T>(
  connection: Sql,
  begin: string,
  work: (sql: Sql) => Promise<T>,
): Promise<T> {
  return retried(() => attempt(connection, begin, work))
}

/** Tries again what lost to somebody at the same time (serialization failure, deadlock) and so did nothing. */
export async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let retries = 0; ; retries += 1) {
    try {
      return await work()
    } catch (error) {
      if (retries === retriesAtMost || !isWorthRetrying(error)) throw error
      await pause(Math.random() * 10 * 2 ** retries)
    }
  }
}

async function attempt<T>(connection: Sql, begin: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  let isOver = false
  const sql: Sql = {
    async query(text, params) {
      if (isOver) throw new Error('This transaction is over; its sql can no longer be used')
      return connection.query(text, params)
    },
  }
  try {
    await connection.query(begin)
    const result = await work(sql)
    isOver = true
    await connection.query(commit)
    return result
  } catch (error) {
    isOver = true
    // The reason is what counts; a connection that cannot even roll back is thrown away by its adapter.
    await connection.query('rollback').catch(() => undefined)
    throw error
  }
}

function isWorthRetrying(error: unknown): boolean {
  return error instanceof SqlError && (error.code === '40001' || error.code === '40P01')
}

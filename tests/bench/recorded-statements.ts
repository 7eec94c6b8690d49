import type { Database, Sql } from '#server/database/database.ts'

interface Statement {
  readonly text: string
  readonly params: readonly unknown[]
}

/** Statements that were sent together: in one transaction, or one alone. */
export interface Recorded {
  readonly mode: 'write' | 'read' | 'alone'
  readonly statements: Statement[]
}

/** The same database, which also notes what is sent to it. */
export interface RecordingDatabase extends Database {
  /** What was sent since the last call, in order. */
  takeRecorded(): Recorded[]
}

const noting = (sql: Sql, statements: Statement[]): Sql => ({
  query: (text, params = []) => {
    statements.push({ text, params })
    return sql.query(text, params)
  },
})

export const recording = (database: Database): RecordingDatabase => {
  let recorded: Recorded[] = []
  const note = (mode: Recorded['mode']): Statement[] => {
    const statements: Statement[] = []
    recorded.push({ mode, statements })
    return statements
  }
  return {
    ...database,
    query: (text, params) => noting(database, note('alone')).query(text, params),
    transaction: (mode, work) => {
      const statements = note(mode)
      return database.transaction(mode, (sql) => work(noting(sql, statements)))
    },
    takeRecorded: () => {
      const taken = recorded
      recorded = []
      return taken
    },
  }
}

/** The same statements about another device and other rows: every `-hub-` in an id becomes `-own-`. */
export const renamed = (recorded: readonly Recorded[]): Recorded[] =>
  JSON.parse(JSON.stringify(recorded).replaceAll('-hub-', '-own-')) as Recorded[]

const sendAll = async (sql: Sql, statements: readonly Statement[]): Promise<void> => {
  for (const { text, params } of statements) await sql.query(text, params)
}

/** Sends them straight to the database, one after another; gives the milliseconds this took. */
export const replay = async (database: Database, recorded: readonly Recorded[]): Promise<number> => {
  const began = performance.now()
  for (const { mode, statements } of recorded)
    if (mode === 'alone') await sendAll(database, statements)
    else await database.transaction(mode, (sql) => sendAll(sql, statements))
  return performance.now() - began
}

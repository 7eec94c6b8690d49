import type { Database, Sql, TransactionMode } from '#server/database/database.ts'

interface Statement {
  readonly text: string
  readonly params: readonly unknown[]
}

/** Statements that were sent together: in one transaction, or one alone. */
export interface Recorded {
  readonly mode: TransactionMode | 'alone'
  readonly municipality?: string | undefined
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
  const note = (mode: Recorded['mode'], municipality?: string): Statement[] => {
    const statements: Statement[] = []
    recorded.push({ mode, municipality, statements })
    return statements
  }
  return {
    ...database,
    query: (text, params) => noting(database, note('alone')).query(text, params),
    transaction: (mode, work, municipality) => {
      const statements = note(mode, municipality)
      return database.transaction(mode, (sql) => work(noting(sql, statements)), municipality)
    },
    notify: (channel, payload) => {
      note('alone').push({ text: 'select pg_notify($1, $2)', params: [channel, payload] })
      return database.notify(channel, payload)
    },
    takeRecorded: () => {
      const taken = recorded
      recorded = []
      return taken
    },
  }
}

const sendAll = async (sql: Sql, statements: readonly Statement[]): Promise<void> => {
  for (const { text, params } of statements) await sql.query(text, params)
}

const send = (database: Database, { mode, municipality, statements }: Recorded): Promise<void> =>
  mode === 'alone'
    ? sendAll(database, statements)
    : database.transaction(mode, (sql) => sendAll(sql, statements), municipality)

/** Writers of a town take turns before they take a connection, as the hub's do: waiting for the lock would slow all. */
const inTurns = (database: Database): ((one: Recorded) => Promise<void>) => {
  const turns = new Map<string, Promise<void>>()
  return (one) => {
    if (one.mode !== 'write' || !one.municipality) return send(database, one)
    const mine = (turns.get(one.municipality) ?? Promise.resolve()).then(() => send(database, one))
    turns.set(one.municipality, mine)
    return mine
  }
}

/** Sends them straight to the database, so many at a time; gives the milliseconds this took. */
export const replay = async (
  database: Database,
  recorded: readonly Recorded[],
  atATime: number,
): Promise<number> => {
  const began = performance.now()
  const waiting = recorded.values()
  const sendOne = inTurns(database)
  const sendOn = async (): Promise<void> => {
    for (const one of waiting) await sendOne(one)
  }
  await Promise.all(Array.from({ length: atATime }, sendOn))
  return performance.now() - began
}

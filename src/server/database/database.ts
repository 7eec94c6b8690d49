/** A row as the database gave it: int8 is a number, jsonb is parsed, timestamptz is an ISO string, text[] is string[]. */
export type Row = Record<string, unknown>

/**
 * One connection's worth of SQL, inside a transaction. Params are $1.. positional; the caller passes jsonb params
 * through JSON.stringify. A text without params may hold several statements: the rows of the last one come back.
 * @throws SqlError when the database refuses the statement
 */
export interface Sql {
  query<R extends Record<string, unknown>>(text: string, params?: readonly unknown[]): Promise<R[]>
}

/** 'write' is READ COMMITTED (the hub's version row serialises writers), 'read' is one read-only snapshot. */
export type TransactionMode = 'write' | 'read'

/** The hub's database; both adapters pass `tests/contracts/database.test.ts`. */
export interface Database extends Sql {
  readonly kind: 'embedded' | 'postgresql'

  /**
   * Runs work in one transaction: commits when it returns, rolls back when it throws. A serialization failure or a
   * deadlock (40001, 40P01) runs work again, up to five times, so work must have no effect outside `sql`. Inside
   * work use only `sql`: the embedded database refuses a call on the database itself, which could never be served.
   * @param municipality its code: the rows of every other are then out of reach, whatever the statements say. Without it
   * nothing is: that is for the few that know no municipality yet (sessions, the list of towns) and for the office's tools.
   */
  transaction<T>(mode: TransactionMode, work: (sql: Sql) => Promise<T>, municipality?: string): Promise<T>

  /** Pokes every listener of the channel, in every hub process on this database. The payload is under 8,000 bytes. */
  notify(channel: string, payload: string): Promise<void>

  /** Hears the channel until the returned function is called. Pokes sent while a connection is lost are not repeated. */
  listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>>

  close(): Promise<void>
}

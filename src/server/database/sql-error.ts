/**
 * The database's refusal of a statement. `code` is the SQLSTATE, as in
 * https://www.postgresql.org/docs/current/errcodes-appendix.html. The server's detail line is left out: it quotes
 * the values of the row, and errors reach the log.
 */
export class SqlError extends Error {
  override readonly name = 'SqlError'
  readonly code: string
  readonly constraint: string | undefined

  constructor(message: string, code: string, constraint?: string) {
    super(message)
    this.code = code
    this.constraint = constraint
  }
}

/** What an adapter's own error says about the statement, or undefined when it is no word of the database. */
export function sqlErrorFrom(error: unknown): SqlError | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('severity' in error)) return undefined
  if (typeof error.code !== 'string') return undefined
  const constraint =
    'constraint' in error && typeof error.constraint === 'string' ? error.constraint : undefined
  return new SqlError(error.message, error.code, constraint)
}

/** What may be logged: ids, codes and route patterns. Never a message of an error, a path, a name or an input. */
export interface LogEntry {
  readonly level: 'info' | 'error'
  readonly event: string
  readonly requestId?: string
  readonly method?: string
  readonly route?: string
  readonly status?: number
  readonly error?: string
  readonly code?: string
  readonly at?: readonly string[]
}

export type Log = (entry: LogEntry) => void

/** One JSON line an entry. */
export const logTo =
  (write: (line: string) => unknown): Log =>
  (entry) => {
    write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`)
  }

/** An error without its message, which may quote what a person typed: its kind, its code and where it arose. */
export const traceOf = (error: unknown): Pick<LogEntry, 'error' | 'code' | 'at'> => {
  if (!(error instanceof Error)) return { error: typeof error }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    error: error.name,
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    at: frames.slice(0, 8).map((line) => line.trim()),
  }
}

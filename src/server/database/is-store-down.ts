import { SqlError } from './sql-error.ts'

/** Connection lost, no resources left (53100 is a full disk), operator's doing, system error, still conflicting after retries. */
const DOWN_CLASSES = new Set(['08', '53', '57', '58', 'XX', '40'])

const LOST = /^(ECONN|ENOTFOUND|ETIMEDOUT|EPIPE|ENOSPC|EAI_AGAIN|EHOSTUNREACH)/
const SAID =
  /embedded database (has stopped|is closed)|Connection terminated|timeout exceeded|Cannot use a pool/

/** Whether the store could not do its work now, though nothing is wrong with what it was asked. */
export const isStoreDown = (error: unknown): boolean => {
  if (error instanceof SqlError) return DOWN_CLASSES.has(error.code.slice(0, 2)) || error.code === '25006'
  if (error instanceof AggregateError) return error.errors.some(isStoreDown)
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return LOST.test(code) || SAID.test(error.message)
}

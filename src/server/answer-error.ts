import type { ErrorHandler } from 'hono'
import type { AppEnv } from './app-parts.ts'
import { isStoreDown } from './database/is-store-down.ts'
import { type Log, traceOf } from './log.ts'
import { Refused } from './refused.ts'

/** The one place where an error becomes an answer. What nobody foresaw is 500 with an id under which the log has it. */
export const answerError =
  (log: Log): ErrorHandler<AppEnv> =>
  (error, c) => {
    if (error instanceof Refused) {
      const { status, code, message, more } = error
      if (typeof more['retryAfterSeconds'] === 'number')
        c.header('Retry-After', String(more['retryAfterSeconds']))
      return c.json({ code, message, ...more }, status)
    }
    const requestId = c.get('requestId')
    const status = isStoreDown(error) ? 503 : 500
    log({ level: 'error', event: 'failed', requestId, method: c.req.method, status, ...traceOf(error) })
    if (status === 500)
      return c.json({ code: 'unexpected', message: 'the server failed; its log has this id', requestId }, 500)
    c.header('Retry-After', '10')
    return c.json(
      { code: 'store-unavailable', message: 'nothing was saved; try again later', requestId },
      503,
    )
  }

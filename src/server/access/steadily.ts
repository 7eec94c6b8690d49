import type { MiddlewareHandler } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { tooMany } from '../refused.ts'
import { clientAddress } from './client-address.ts'
import { rate } from './rate.ts'

const tooOften = (wait: number) => tooMany('too-many', 'too many requests: try again later', wait)

/**
 * What one address may ask of this process, whatever it is: 200 a second on average and a minute's worth at once, so
 * that a school full of tablets behind one address never meets it. In memory: a count in the database would make every read
 * a write, and this one guards the process, not a secret; several processes each guard themselves.
 */
export const addressSteadily = (parts: AppParts): MiddlewareHandler<AppEnv> => {
  const addresses = rate(12_000, 60)
  return async (c, next) => {
    const wait = addresses.take(clientAddress(c, parts.isBehindProxy), Date.parse(parts.now()))
    if (wait > 0) throw tooOften(wait)
    await next()
  }
}

/**
 * What one account may ask of this process on all its devices together: 100 requests a second on average, 6,000 at once.
 * A device asks after each poke and each change, some in a minute. In memory for the same reasons; stands behind requireSession.
 */
export const accountSteadily = (parts: AppParts): MiddlewareHandler<AppEnv> => {
  const accounts = rate(6000, 60)
  return async (c, next) => {
    const { municipality, accountId } = c.get('actor')
    const wait = accounts.take(`${municipality} ${accountId}`, Date.parse(parts.now()))
    if (wait > 0) throw tooOften(wait)
    await next()
  }
}

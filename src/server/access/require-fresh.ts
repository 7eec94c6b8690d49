import type { MiddlewareHandler } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { mustBeFresh } from './own-sessions.ts'

/** Behind requireSession: lets pass only who has signed in within ten minutes; everybody else is answered `proof-needed`. */
export const requireFresh =
  (parts: AppParts): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    await mustBeFresh(parts, c.get('tokenHash'))
    await next()
  }

import { Hono, type MiddlewareHandler } from 'hono'
import type { z } from 'zod'
import { inviteFirstCoordinator, townDesks } from '../access/first-coordinator.ts'
import { type Limits, takeOne } from '../access/limits.ts'
import { readBody } from '../access/read-json.ts'
import { requireFresh } from '../access/require-fresh.ts'
import { requireSession } from '../access/require-session.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { Refused } from '../refused.ts'
import { type FirstCoordinatorsAnswer, InviteFirstCoordinatorBody } from './first-coordinators-bodies.ts'
import type { InvitationAnswer } from './ways-bodies.ts'

const administratorsOnly: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.get('actor').role !== 'administrator')
    throw new Refused(403, 'forbidden', 'first coordinators are invited by the administrator')
  await next()
}

/** All that an administrator does: which municipalities have somebody at the desk, and letting the first one in. */
export const firstCoordinatorRoutes = (parts: AppParts, limits: Limits) => {
  const administrator = [requireSession(parts), administratorsOnly] as const
  return new Hono<AppEnv>()
    .get('/', ...administrator, async (c) =>
      c.json((await townDesks(parts)) satisfies z.infer<typeof FirstCoordinatorsAnswer>),
    )
    .post('/', ...administrator, requireFresh(parts), async (c) => {
      const actor = c.get('actor')
      await takeOne(limits.newPins, `${actor.municipality} ${actor.accountId}`)
      const { municipality } = await readBody(c, InviteFirstCoordinatorBody)
      const invited = await inviteFirstCoordinator(parts, actor, municipality)
      return c.json(invited satisfies z.infer<typeof InvitationAnswer>)
    })
}

import type { Context } from 'hono'
import type { z } from 'zod'
import { inviteToDesk } from '../access/invite-to-desk.ts'
import { type Limits, takeOne } from '../access/limits.ts'
import { mustBeFresh } from '../access/own-sessions.ts'
import { readBody } from '../access/read-json.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { type InvitationAnswer, InvitationBody } from './ways-bodies.ts'

/** The desk lets somebody in: a colleague, a liaison, or again whoever has lost their way in. */
export const invitationRoute = (parts: AppParts, limits: Limits) => async (c: Context<AppEnv>) => {
  const actor = c.get('actor')
  const wanted = await readBody(c, InvitationBody)
  await mustBeFresh(parts, c.get('tokenHash'))
  await takeOne(limits.newPins, `${actor.municipality} ${actor.accountId}`)
  return c.json((await inviteToDesk(parts, actor, wanted)) satisfies z.infer<typeof InvitationAnswer>)
}

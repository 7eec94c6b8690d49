import { Hono } from 'hono'
import type { z } from 'zod'
import { isOurTown } from '../access/account-of.ts'
import { isDeskRole } from '../access/desk-role.ts'
import { endFamily } from '../access/end-family.ts'
import { enter } from '../access/enter.ts'
import { inviteFamily } from '../access/family-invitation.ts'
import { familyOf } from '../access/family-list.ts'
import { type Limits, takeOne } from '../access/limits.ts'
import { mustBeFresh } from '../access/own-sessions.ts'
import { readBody } from '../access/read-json.ts'
import { invitationOf, redeemFamily } from '../access/redeem-family.ts'
import { requireSession } from '../access/require-session.ts'
import { slipCounts } from '../access/slip-counts.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { Refused, wrongShape } from '../refused.ts'
import {
  EndFamilyBody,
  type FamilyAnswer,
  type FamilyInvitationAnswer,
  FamilyQuery,
  InviteFamilyBody,
  RedeemFamilyBody,
} from './family-bodies.ts'

/** Who of a learner's family may see how their wishes stand: the learner and the desk invite, list and end. */
export const familyRoutes = (parts: AppParts, limits: Limits) =>
  new Hono<AppEnv>()
    .get('/', requireSession(parts), async (c) => {
      const query = FamilyQuery.safeParse(c.req.query())
      if (!query.success) throw wrongShape(query.error)
      const family = await familyOf(parts, c.get('actor'), query.data.learnerId)
      return c.json({ family } satisfies z.infer<typeof FamilyAnswer>)
    })
    .post('/', requireSession(parts), async (c) => {
      const actor = c.get('actor')
      const { municipality, accountId } = actor
      // A learner's telephone has nothing else to sign in with than what it did.
      if (isDeskRole(actor.role)) await mustBeFresh(parts, c.get('tokenHash'))
      await takeOne(limits.newPins, `${municipality} ${accountId}`)
      const invited = await inviteFamily(parts, actor, await readBody(c, InviteFamilyBody))
      return c.json({ municipality, ...invited } satisfies z.infer<typeof FamilyInvitationAnswer>)
    })
    .post('/end', requireSession(parts), async (c) => {
      await endFamily(parts, c.get('actor'), (await readBody(c, EndFamilyBody)).id)
      return c.body(null, 204)
    })

/** The door of somebody who was invited: the code opens it once. */
export const familyDoor = (parts: AppParts, limits: Limits) =>
  new Hono<AppEnv>().post('/family', async (c) => {
    const typed = await readBody(c, RedeemFamilyBody)
    if (!(await isOurTown(parts.database, typed.municipality)))
      throw new Refused(404, 'municipality-unknown', 'this municipality is not on this server')
    const invitation = await invitationOf(parts, typed)
    const counts = slipCounts(c, parts, limits, typed.municipality)
    await (invitation === null ? counts.unknown() : counts.known(invitation))
    return enter(c, parts, await redeemFamily(parts, typed))
  })

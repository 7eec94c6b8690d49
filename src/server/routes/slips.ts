import type { Context } from 'hono'
import { Hono } from 'hono'
import type { z } from 'zod'
import { isOurTown } from '../access/account-of.ts'
import { clientAddress } from '../access/client-address.ts'
import { enter } from '../access/enter.ts'
import { issueSlip } from '../access/issue-slip.ts'
import { type Limits, takeOne } from '../access/limits.ts'
import { mustBeFresh } from '../access/own-sessions.ts'
import { readBody } from '../access/read-json.ts'
import { requireSession } from '../access/require-session.ts'
import { openBySlipCode, slipCodeCounts } from '../access/slip-code.ts'
import { slipCounts } from '../access/slip-counts.ts'
import { accountOfKey } from '../access/slip-key.ts'
import { slipStanding } from '../access/slip-standing.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { noteFailure } from '../audit/note-failure.ts'
import { Refused, wrongShape } from '../refused.ts'
import {
  IssueSlipBody,
  type IssuedSlipAnswer,
  SlipCodeBody,
  SlipKeyBody,
  SlipStandingQuery,
} from './slips-bodies.ts'

const onlyDesk = (c: Context<AppEnv>) => {
  const actor = c.get('actor')
  if (actor.role !== 'coordinator') throw new Refused(403, 'forbidden', 'slips are given by coordinators')
  return actor
}

/** The desk gives a learner of its own municipality a slip, and sees how it stands. */
export const slipRoutes = (parts: AppParts, limits: Limits) =>
  new Hono<AppEnv>()
    .get('/', requireSession(parts), async (c) => {
      const { municipality } = onlyDesk(c)
      const query = SlipStandingQuery.safeParse(c.req.query())
      if (!query.success) throw wrongShape(query.error)
      return c.json({ slip: await slipStanding(parts.database, municipality, query.data.learnerId) })
    })
    .post('/', requireSession(parts), async (c) => {
      const actor = onlyDesk(c)
      const { municipality, accountId } = actor
      await mustBeFresh(parts, c.get('tokenHash'))
      await takeOne(limits.newPins, `${municipality} ${accountId}`)
      const issued = await issueSlip(parts, actor, (await readBody(c, IssueSlipBody)).learnerId)
      return c.json({ municipality, ...issued } satisfies z.infer<typeof IssuedSlipAnswer>)
    })

const mustBeOurs = async (parts: AppParts, municipality: string): Promise<void> => {
  if (await isOurTown(parts.database, municipality)) return
  throw new Refused(404, 'municipality-unknown', 'this municipality is not on this server')
}

/** The two doors of a learner who holds a slip of the desk: its QR, or what is typed from it. */
export const slipDoors = (parts: AppParts, limits: Limits) => {
  const counts = slipCodeCounts(parts)
  return new Hono<AppEnv>()
    .post('/slip-key', async (c) => {
      const { municipality, key } = await readBody(c, SlipKeyBody)
      await mustBeOurs(parts, municipality)
      const actor = await accountOfKey(parts.database, municipality, key)
      const slips = slipCounts(c, parts, limits, municipality)
      await (actor ? slips.known(actor.accountId) : slips.unknown())
      if (!actor) {
        await noteFailure(parts, municipality, { accountId: null, what: 'slip.failed', about: [] })
        throw new Refused(401, 'sign-in-failed', 'this key opens no slip')
      }
      return enter(c, parts, actor)
    })
    .post('/slip-code', async (c) => {
      const typed = await readBody(c, SlipCodeBody)
      await mustBeOurs(parts, typed.municipality)
      const address = clientAddress(c, parts.isBehindProxy)
      const slips = slipCounts(c, parts, limits, typed.municipality)
      const { actor, key } = await openBySlipCode(parts, counts, typed, { address, slips })
      const who = (await (await enter(c, parts, actor)).json()) as Record<string, unknown>
      return c.json({ ...who, key })
    })
}

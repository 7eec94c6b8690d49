import type { Context } from 'hono'
import { tokyoDay } from '#domain/day.ts'
import { Topic } from '#domain/words.ts'
import { clientAddress } from '../access/client-address.ts'
import { rate } from '../access/rate.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { offersOf } from '../offers-of.ts'
import { Refused, tooMany, wrongShape } from '../refused.ts'
import { type OffersAnswer, OffersQuery } from './offers-bodies.ts'

/** Wide enough for a room of residents behind one address; each answer costs the server some reckoning. */
const MOST_A_MINUTE = 300

/**
 * Public: whoever is about to wish for a visit has no account yet. Told is whether a half-day could be kept, not by how many
 * and not by whom.
 */
export const offersRoute = (parts: AppParts) => {
  const steadily = rate(MOST_A_MINUTE, 60)
  const offers = offersOf(parts)
  return async (c: Context<AppEnv>) => {
    const now = parts.now()
    const wait = steadily.take(clientAddress(c, parts.isBehindProxy), Date.parse(now))
    if (wait > 0) throw tooMany('too-many', 'too many requests: try again later', wait)
    const query = OffersQuery.safeParse(c.req.query())
    if (!query.success) throw wrongShape(query.error)
    const { municipality, topics, placeKind } = query.data
    const named = topics.split(',')
    const wish = { topics: Topic.options.filter((one) => named.includes(one)), placeKind }
    const halfDays = await offers(municipality, wish, { today: tokyoDay(now), nowMs: Date.parse(now) })
    if (!halfDays) throw new Refused(404, 'municipality-unknown', 'this municipality is not on this server')
    return c.json({ halfDays } satisfies OffersAnswer)
  }
}

import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { deviceContents } from '../access/device-contents.ts'
import { leaseEndsAt, listDevices, type ListedDevice } from '../access/enrolled-device.ts'
import { enrol, offerEnrolment } from '../access/enrolment.ts'
import { type Limits, takeFrom, takeOne } from '../access/limits.ts'
import { readBody } from '../access/read-json.ts'
import { requireFresh } from '../access/require-fresh.ts'
import { requireSession } from '../access/require-session.ts'
import { renewDevice, revokeDevice } from '../access/revoke-device.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { Refused } from '../refused.ts'
import { type DeviceContentsAnswer, type DevicesAnswer, EnrolBody, NoBody } from './devices-bodies.ts'

const coordinatorsOnly: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.get('actor').role !== 'coordinator')
    throw new Refused(403, 'forbidden', 'devices are looked after by coordinators')
  await next()
}

const told = (device: ListedDevice, now: string): DevicesAnswer[number] => {
  const ends = leaseEndsAt(device.seenAt)
  const inUse = ends > now ? 'in-use' : 'lease-over'
  return { ...device, leaseEndsAt: ends, state: device.revokedAt === null ? inUse : 'revoked' }
}

/** Volunteers' tablets: the desk gives a code, the tablet brings it with its key; the desk lists, renews and revokes them. */
export const deviceRoutes = (parts: AppParts, limits: Limits) => {
  const idOf = async (c: Context<AppEnv>): Promise<string> => {
    await readBody(c, NoBody)
    return c.req.param('id') ?? ''
  }
  const desk = [requireSession(parts), coordinatorsOnly] as const
  const fresh = requireFresh(parts)
  return new Hono<AppEnv>()
    .post('/', async (c) => {
      await takeFrom(limits.signIns, c, parts)
      return c.json(await enrol(parts, await readBody(c, EnrolBody)))
    })
    .get('/', ...desk, async (c) => {
      const devices = await listDevices(parts.database, c.get('actor').municipality)
      return c.json(devices.map((device) => told(device, parts.now())) satisfies DevicesAnswer)
    })
    .post('/enrolment', ...desk, fresh, async (c) => {
      const { municipality, accountId } = c.get('actor')
      await readBody(c, NoBody)
      await takeOne(limits.newPins, `${municipality} ${accountId}`)
      return c.json(await offerEnrolment(parts, municipality, accountId))
    })
    .get('/:id/contents', ...desk, async (c) => {
      const { device, accounts } = await deviceContents(parts, c.get('actor'), c.req.param('id'))
      return c.json({ device: told(device, parts.now()), accounts } satisfies DeviceContentsAnswer)
    })
    .post('/:id/revoke', ...desk, async (c) => {
      await revokeDevice(parts, c.get('actor'), await idOf(c))
      return c.body(null, 204)
    })
    .post('/:id/renew', ...desk, fresh, async (c) => {
      await renewDevice(parts, limits.guesses, c.get('actor'), await idOf(c))
      return c.body(null, 204)
    })
}

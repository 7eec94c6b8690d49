import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { timeout } from 'hono/timeout'
import { headers } from './access/headers.ts'
import { newLimits } from './access/limits.ts'
import { ownOrigin } from './access/own-origin.ts'
import { requireSession } from './access/require-session.ts'
import { soundAddress } from './access/sound-address.ts'
import { accountSteadily, addressSteadily } from './access/steadily.ts'
import { answerError } from './answer-error.ts'
import type { AppEnv, AppParts } from './app-parts.ts'
import { Refused } from './refused.ts'
import { accountPinRoute } from './routes/accounts.ts'
import { deskDoorRoutes, welcomeRoutes } from './routes/desk-door.ts'
import { deviceRoutes } from './routes/devices.ts'
import { familyDoor, familyRoutes } from './routes/family.ts'
import { auditRoutes } from './routes/audit.ts'
import { firstCoordinatorRoutes } from './routes/first-coordinators.ts'
import { fileRoutes } from './routes/files.ts'
import { healthRoute } from './routes/health.ts'
import { municipalitiesRoute } from './routes/municipalities.ts'
import { numbersRoute } from './routes/numbers.ts'
import { offersRoute } from './routes/offers.ts'
import { openapiRoute } from './routes/openapi.ts'
import { pokesRoute } from './routes/pokes.ts'
import { sampleEnrolmentRoute, samplePeopleRoute } from './routes/sample-people.ts'
import { sessionRoutes } from './routes/session.ts'
import { slipDoors, slipRoutes } from './routes/slips.ts'
import { invitationRoute } from './routes/invitations.ts'
import { sessionsRoutes } from './routes/sessions.ts'
import { syncRoute } from './routes/sync.ts'
import { viewsRoute } from './routes/views.ts'
import { wayRoutes } from './routes/ways.ts'
import { rescuedRoute, sealingKeyRoute } from './routes/rescued.ts'
import { unlockRoute } from './routes/unlock.ts'

const ANSWER_MS = 30_000

/** Packing an answer takes longer than the network takes for the few packets that it saves below this size. */
const SHORT_BYTES = 8 * 1024

const tooSlow = () => new Refused(503, 'timeout', 'this took too long; try again later') as never

const notFound = (): never => {
  throw new Refused(404, 'not-found', 'there is nothing at this address')
}

/** The server's table of contents: every route there is. */
export const buildApp = (parts: AppParts): Hono<AppEnv> => {
  const limits = newLimits(parts)
  const app = new Hono<AppEnv>()
  app.onError(answerError(parts.log))
  app.use(headers(), soundAddress(), addressSteadily(parts), ownOrigin(parts))

  app.use('/api/*', timeout(ANSWER_MS, tooSlow))
  app.get('/api/pokes', requireSession(parts, 'active', 'unsigned-too'), pokesRoute(parts))
  app.use('/api/*', compress({ threshold: SHORT_BYTES }))
  app.get('/api/health', healthRoute(parts))
  app.get('/api/openapi.json', openapiRoute(parts))
  app.get('/api/municipalities', municipalitiesRoute(parts))
  app.get('/api/offers', offersRoute(parts))
  app.get('/api/sample-people', samplePeopleRoute(parts))
  app.post('/api/sample-people/enrolment', sampleEnrolmentRoute(parts, limits))
  app.route('/api/session', sessionRoutes(parts, limits))
  app.route('/api/session/desk', deskDoorRoutes(parts, limits))
  app.route('/api/session/first', welcomeRoutes(parts, limits))
  app.route('/api/session', slipDoors(parts, limits))
  app.route('/api/session', familyDoor(parts, limits))
  app.route('/api/slips', slipRoutes(parts, limits))
  app.route('/api/family', familyRoutes(parts, limits))
  app.post('/api/sync', requireSession(parts, 'revoked-too'), accountSteadily(parts), syncRoute(parts))
  app.post('/api/accounts/pin', requireSession(parts), accountPinRoute(parts, limits))
  app.route('/api/devices', deviceRoutes(parts, limits))
  app.get('/api/sealing-key', sealingKeyRoute(parts))
  app.post('/api/rescued', requireSession(parts), rescuedRoute(parts))
  app.post('/api/unlock', requireSession(parts), accountSteadily(parts), unlockRoute(parts, limits))
  app.route('/api/sessions', sessionsRoutes(parts))
  app.route('/api/ways', wayRoutes(parts))
  app.post('/api/invitations', requireSession(parts), invitationRoute(parts, limits))
  app.route('/api/first-coordinators', firstCoordinatorRoutes(parts, limits))
  app.post('/api/views', requireSession(parts), accountSteadily(parts), viewsRoute(parts))
  app.use('/api/audit/*', requireSession(parts))
  app.route('/api/audit', auditRoutes(parts))
  app.get('/api/numbers', requireSession(parts), numbersRoute(parts))

  app.all('/api', notFound)
  app.all('/api/*', notFound)
  if (parts.clientFolder !== null) app.use(compress()).route('/', fileRoutes(parts.clientFolder))
  app.notFound((c) => c.json({ code: 'not-found', message: 'there is nothing at this address' }, 404))
  return app
}

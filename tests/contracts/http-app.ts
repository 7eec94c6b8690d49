import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import type { AppParts } from '../../src/server/app-parts.ts'
import { cast } from '../../src/cast/cast.ts'
import { tokyoDay } from '../../src/domain/day.ts'
import { accountOf } from '../../src/server/access/account-of.ts'
import { openSession } from '../../src/server/access/session.ts'
import { keepDevice } from '../../src/server/access/enrolled-device.ts'
import { buildApp } from '../../src/server/app.ts'
import { connectDatabase } from '../../src/server/database/connect.ts'
import { migrate } from '../../src/server/database/migrate.ts'
import { SqlHubStore } from '../../src/server/database/sql-hub-store.ts'
import { seedMunicipalities } from '../../src/server/first-start.ts'
import { logTo } from '../../src/server/log.ts'
import { openPokes } from '../../src/server/pokes.ts'
import { startDemo } from '../../src/server/tools/demo.ts'
import { PROTOCOL, SCHEMA } from '../../src/sync/protocol.ts'
import type { Role } from '../../src/domain/account/account.ts'
import { Tablet } from './tablet.ts'

/** Noon in Tokyo; `clock.ms` moves it. */
export const NOON = '2026-11-20T03:00:00.000Z'

/** What a browser says of a page of this server's own. */
export const OWN_ORIGIN = 'http://localhost'

export type TestApp = Awaited<ReturnType<typeof openApp>>

const openParts = async (isDemo: boolean, more: Partial<AppParts>) => {
  const clock = { ms: Date.parse(NOON) }
  const logged: string[] = []
  const workerFile = new URL(inject('embeddedWorkerFile'))
  const database = more.database ?? (await connectDatabase({ dataFolder: null, workerFile }))
  await migrate(database)
  const now = () => new Date(clock.ms).toISOString()
  const store = new SqlHubStore(database, now)
  const basis = { database, store, now, secret: Buffer.alloc(32, 7) }
  const samplePeople = isDemo ? await startDemo(basis) : null
  await seedMunicipalities(store)
  const parts: AppParts = {
    ...basis,
    samplePeople,
    pokes: await openPokes(database, 'test'),
    log: logTo((line) => logged.push(line)),
    publicUrl: null,
    isBehindProxy: true,
    clientFolder: null,
    release: '0.0.0',
    ...more,
  }
  return { parts, clock, logged }
}

/** A tablet that is enrolled already. */
const enrolledTablet = async (parts: AppParts, municipality = '352021'): Promise<Tablet> => {
  const tablet = new Tablet()
  tablet.id = `tablet-${randomUUID()}`
  const { id, publicKey } = tablet
  const device = {
    municipality,
    id,
    label: 'タブレット1',
    publicKey,
    enrolledBy: 'ube-coordinator-01.account',
  }
  await keepDevice(parts.database, device, parts.now())
  return tablet
}

/** The whole server on an empty database in memory, with a clock of its own; nothing listens. */
export const openApp = async (isDemo: boolean, more: Partial<AppParts> = {}) => {
  const { parts, clock, logged } = await openParts(isDemo, more)
  const app = buildApp(parts)
  const tablets = new Map<string, Tablet>()
  /** The signature of the tablet on which the session of this cookie began, if it began on one. */
  const signed = (method: string, path: string, body: string | undefined, cookie = '') =>
    tablets.get(cookie)?.headers({ method, path, body: body ?? '', timeMs: clock.ms }) ?? {}
  const send = (method: string, path: string, body: unknown, headers: Record<string, string> = {}) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const signature = signed(method, path, text, headers['Cookie'])
    return app.request(path, {
      method,
      headers: { 'Content-Type': 'application/json', Origin: OWN_ORIGIN, ...signature, ...headers },
      body: text,
    })
  }
  const post = (path: string, body: unknown, cookie = '', headers: Record<string, string> = {}) =>
    send('POST', path, body, { ...headers, ...(cookie ? { Cookie: cookie } : {}) })
  const get = (path: string, cookie = '') =>
    app.request(path, cookie ? { headers: { Cookie: cookie, ...signed('GET', path, '', cookie) } } : {})
  const person = (role: Role, municipality = '352021') => {
    const town = cast(tokyoDay(NOON)).find(({ code }) => code === municipality)
    const found = town?.signIns.find((one) => one.role === role)
    if (!found) throw new Error(`nobody of the cast is ${role}`)
    return { municipality, ...found }
  }
  const newTablet = (municipality?: string) => enrolledTablet(parts, municipality)
  /** Begins on a tablet, whose signature every later request with the session's cookie carries. */
  const beginOn = async (
    tablet: Tablet,
    typed: Record<string, string>,
    more: Record<string, string> = {},
  ) => {
    const [path, body] = ['/api/session', JSON.stringify(typed)]
    const signature = tablet.headers({ method: 'POST', path, body, timeMs: clock.ms })
    const response = await post(path, body, '', { ...more, ...signature })
    if (response.ok) tablets.set(cookieOf(response), tablet)
    return response
  }
  const signIn = async (role: Role, municipality?: string): Promise<string> => {
    const { accountId, name, pin, municipality: town } = person(role, municipality)
    if (role === 'volunteer')
      return cookieOf(await beginOn(await newTablet(town), { municipality: town, name, pin }))
    const actor = await accountOf(parts.database, town, accountId)
    if (!actor) throw new Error(`${role} has no account`)
    return `__Host-session=${await openSession(parts.database, actor, parts.now())}`
  }
  const close = () => parts.database.close()
  const tablet = { newTablet, beginOn, signed }
  return { app, parts, clock, logged, post, get, send, person, signIn, ...tablet, close }
}

export const cookieOf = (response: Response): string =>
  response.headers.get('Set-Cookie')?.split(';')[0] ?? ''

/** A request of a device that is new and has nothing to say. */
export const syncBody = (more: Record<string, unknown> = {}) => ({
  protocol: PROTOCOL,
  schema: SCHEMA,
  device: `device-${randomUUID()}`,
  cursor: null,
  mutations: [],
  ...more,
})

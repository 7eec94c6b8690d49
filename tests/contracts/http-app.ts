import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import type { AppParts, SamplePerson } from '../../src/server/app-parts.ts'
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

/** Noon in Tokyo; `clock.ms` moves it. */
export const NOON = '2026-11-20T03:00:00.000Z'

export type TestApp = Awaited<ReturnType<typeof openApp>>

const openParts = async (isDemo: boolean, more: Partial<AppParts>) => {
  const clock = { ms: Date.parse(NOON) }
  const logged: string[] = []
  const database = await connectDatabase({
    dataFolder: null,
    workerFile: new URL(inject('embeddedWorkerFile')),
  })
  await migrate(database)
  const store = new SqlHubStore(database)
  const basis = { database, store, now: () => new Date(clock.ms).toISOString(), secret: Buffer.alloc(32, 7) }
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

/** The whole server on an empty database in memory, with a clock of its own; nothing listens. */
export const openApp = async (isDemo: boolean, more: Partial<AppParts> = {}) => {
  const { parts, clock, logged } = await openParts(isDemo, more)
  const app = buildApp(parts)
  const send = (method: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
    app.request(path, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  const post = (path: string, body: unknown, cookie = '', headers: Record<string, string> = {}) =>
    send('POST', path, body, { ...headers, ...(cookie ? { Cookie: cookie } : {}) })
  const get = (path: string, cookie = '') => app.request(path, cookie ? { headers: { Cookie: cookie } } : {})
  const person = (role: Role, municipality = '352021'): SamplePerson => {
    const found = parts.samplePeople?.find((one) => one.role === role && one.municipality === municipality)
    if (!found) throw new Error(`nobody of the cast is ${role}`)
    return found
  }
  const signIn = async (role: Role, municipality?: string): Promise<string> => {
    const { role: _role, ...typed } = person(role, municipality)
    return cookieOf(await post('/api/session', typed))
  }
  return { app, parts, clock, logged, post, get, send, person, signIn, close: () => parts.database.close() }
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

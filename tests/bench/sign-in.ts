import { randomBytes, randomUUID } from 'node:crypto'
import { openSession } from '#server/access/session.ts'
import { buildApp } from '#server/app.ts'
import type { AppParts } from '#server/app-parts.ts'
import { keepDevice } from '#server/access/enrolled-device.ts'
import { connectDatabase } from '#server/database/connect.ts'
import { migrate } from '#server/database/migrate.ts'
import { SqlHubStore } from '#server/database/sql-hub-store.ts'
import { openPokes } from '#server/pokes.ts'
import { startDemo } from '#server/tools/demo.ts'
import { UBE } from '#cast/key-people.ts'
import { type Question, SoftPasskey } from '../contracts/soft-passkey.ts'
import { Tablet } from '../contracts/tablet.ts'
import { type Bench, numberOption } from './bench.ts'
import { figureOfRounds } from './figures.ts'

const STEP_MS = 30_000

/** A hub in memory whose clock goes on by 30 seconds a sign-in: a code opens once. */
const openHub = async (bench: Bench) => {
  const clock = { ms: Date.now() }
  const database = await connectDatabase({
    dataFolder: null,
    workerFile: new URL('./embedded-worker.mjs', import.meta.url),
  })
  bench.atEnd(() => database.close())
  await migrate(database)
  const now = () => new Date(clock.ms).toISOString()
  const basis = { database, store: new SqlHubStore(database), now, secret: randomBytes(32) }
  const parts: AppParts = {
    ...basis,
    samplePeople: await startDemo(basis),
    pokes: await openPokes(database, 'bench'),
    log: () => undefined,
    publicUrl: null,
    isBehindProxy: false,
    clientFolder: null,
    release: 'bench',
  }
  const app = buildApp(parts)
  const send = (path: string, body: object, more: Record<string, string> = {}) =>
    app.request(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: 'http://localhost', ...more },
      body: JSON.stringify(body),
    })
  return { parts, app, clock, send }
}

type Hub = Awaited<ReturnType<typeof openHub>>
type SignIn = () => Promise<Response>

const mustBeIn = (response: Response): void => {
  if (!response.ok) throw new Error(`a sign-in was answered with ${response.status}`)
}

/** Milliseconds of each round; `prepare` is not counted. */
const timed = async (hub: Hub, rounds: number, prepare: () => Promise<SignIn>): Promise<number[]> => {
  const times: number[] = []
  for (let round = 0; round < rounds + 2; round += 1) {
    hub.clock.ms += STEP_MS
    const signIn = await prepare()
    const began = performance.now()
    const response = await signIn()
    times.push(performance.now() - began)
    mustBeIn(response)
  }
  // The first two warm the code up.
  return times.slice(2)
}

const byPassword =
  ({ app, send }: Hub) =>
  async (): Promise<SignIn> => {
    const people = (await (await app.request('/api/sample-people')).json()) as Record<string, string>[]
    const { role: _role, ...typed } = people.find(({ name }) => name === UBE.coordinator.name) ?? {}
    return async () => send('/api/session/desk/password', typed)
  }

const byPasskey = async ({ parts, send }: Hub): Promise<() => Promise<SignIn>> => {
  const actor = {
    municipality: UBE.code,
    accountId: UBE.coordinator.accountId,
    role: 'coordinator' as const,
    subjectId: null,
  }
  const Cookie = `__Host-session=${await openSession(parts.database, actor, parts.now())}`
  const offer = (await (await send('/api/ways/options', {}, { Cookie })).json()) as { passkey: Question }
  const passkey = new SoftPasskey()
  mustBeIn(
    await send('/api/ways/passkeys', { label: '見本', response: passkey.make(offer.passkey) }, { Cookie }),
  )
  return async () => {
    const asked = (await (await send('/api/session/desk/passkey/options', {})).json()) as Question
    const response = passkey.prove(asked)
    return async () => send('/api/session/desk/passkey', { response })
  }
}

const byPin = async ({ parts, clock, send }: Hub): Promise<() => Promise<SignIn>> => {
  const tablet = new Tablet()
  tablet.id = `tablet-${randomUUID()}`
  const { id, publicKey } = tablet
  const device = {
    municipality: UBE.code,
    id,
    label: '見本',
    publicKey,
    enrolledBy: UBE.coordinator.accountId,
  }
  await keepDevice(parts.database, device, parts.now())
  const typed = { municipality: UBE.code, name: UBE.silver.name, pin: UBE.silver.pin }
  const signing = { method: 'POST', path: '/api/session', body: JSON.stringify(typed) }
  return async () => {
    const headers = tablet.headers({ ...signing, timeMs: clock.ms })
    return async () => send('/api/session', typed, headers)
  }
}

/** How long the hub takes for a sign-in, without network and browser. */
export const bench = async (bench: Bench): Promise<void> => {
  const rounds = numberOption(bench, 'rounds', 20)
  const hub = await openHub(bench)
  const doors = {
    password: byPassword(hub),
    passkey: await byPasskey(hub),
    pin: await byPin(hub),
  }
  for (const [door, prepare] of Object.entries(doors))
    figureOfRounds('sign-in', door, await timed(hub, rounds, prepare), 'ms', {
      store: hub.parts.database.kind,
    })
}

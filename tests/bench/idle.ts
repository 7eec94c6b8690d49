import { readFileSync } from 'node:fs'
import http from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { openSession } from '#server/access/session.ts'
import { buildServer } from '../contracts/build-server.ts'
import { type HubProcess, startHub } from '../contracts/hub-process.ts'
import { anActor } from '../unit/domain/sample-rows.ts'
import { type Bench, numberOption, textOption } from './bench.ts'
import { type ChosenStore, openChosenStore } from './chosen-store.ts'
import { progress, quantile } from './figures.ts'
import { connectChosen, fillChosen } from './fill-store.ts'
import { PushDevice, signIn } from './push-device.ts'
import { COORDINATOR } from './seeded-town.ts'

const ROUNDS = 5
/** Linux counts a process's time in hundredths of a second, whatever its clock. */
const TICKS_A_SECOND = 100

interface Used {
  readonly rssMiB: number
  readonly cpuSeconds: number
}

/** What a process uses, by Linux's own account. */
const usedBy = (pid: number): Used => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  // The name of the program, in brackets, may hold spaces; user and system time are the 12th and 13th words after it.
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const words = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return {
    rssMiB: Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024,
    cpuSeconds: (Number(words[11]) + Number(words[12])) / TICKS_A_SECOND,
  }
}

/** A session for each client, made before the server has the store to itself. */
const openSessions = async (store: ChosenStore, clients: number): Promise<string[]> => {
  const database = await connectChosen(store)
  try {
    const actor = { ...anActor('coordinator'), accountId: COORDINATOR.id }
    const cookies: string[] = []
    for (let client = 0; client < clients; client += 1)
      cookies.push(`__Host-session=${await openSession(database, actor, new Date().toISOString())}`)
    return cookies
  } finally {
    await database.close()
  }
}

/** Clients that listen for pokes, each on a connection of its own. */
class Listeners {
  #missing = 0
  #allHave: () => void = () => undefined

  /** Resolves when all are connected and have heard so. */
  async connect(bench: Bench, address: string, cookies: readonly string[]): Promise<void> {
    const agent = new http.Agent({ maxSockets: Infinity })
    bench.atEnd(() => agent.destroy())
    const connected = this.#expect(cookies.length)
    for (const cookie of cookies)
      http.get(`${address}/api/pokes`, { agent, headers: { cookie } }, (response) => {
        if (response.statusCode !== 200) throw new Error(`a client was answered with ${response.statusCode}`)
        response.on('error', () => undefined)
        response.setEncoding('utf8').on('data', (text: string) => {
          if (text.includes(': listening') || text.includes('event: poke')) this.#hear()
        })
      })
    await connected
  }

  /** Does what pokes everybody; gives the milliseconds until the last has heard it. */
  async timePoke(clients: number, poke: () => Promise<void>): Promise<number> {
    const began = performance.now()
    const heard = this.#expect(clients)
    await Promise.all([poke(), heard])
    return performance.now() - began
  }

  #expect(clients: number): Promise<void> {
    this.#missing = clients
    return new Promise((resolve) => (this.#allHave = resolve))
  }

  #hear(): void {
    this.#missing -= 1
    if (this.#missing === 0) this.#allHave()
  }
}

const startOn = async (bench: Bench, store: ChosenStore): Promise<HubProcess> => {
  const { main, remove } = await buildServer(bench.root)
  bench.atEnd(remove)
  const environment = { DATA_DIR: store.dataFolder, DATABASE_URL: store.databaseUrl ?? '' }
  const hub = await startHub(main, environment)
  bench.atEnd(() => hub.stop())
  return hub
}

const benchStore = async (given: Bench, kind: ChosenStore['kind']): Promise<void> => {
  const [clients, seconds] = [numberOption(given, 'clients', 500), numberOption(given, 'seconds', 60)]
  const rows = numberOption(given, 'rows', 1000)
  const store = await openChosenStore(given, kind)
  await fillChosen(store, rows)
  const cookies = await openSessions(store, clients)
  const hub = await startOn(given, store)
  const alone = usedBy(hub.pid)
  const listeners = new Listeners()
  await listeners.connect(given, hub.address, cookies)
  progress(`${kind}: ${clients} clients listen; waiting ${seconds} s`)
  const before = usedBy(hub.pid)
  await pause(seconds * 1000)
  const after = usedBy(hub.pid)
  const device = new PushDevice(hub.address, await signIn(hub.address), 'idle')
  await device.synchronise()
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    await device.make()
    times.push(await listeners.timePoke(clients, () => device.synchronise()))
  }
  const line = {
    bench: 'idle',
    store: kind,
    clients,
    seconds,
    rssMiB: Math.round(after.rssMiB),
    rssMiBWithoutClients: Math.round(alone.rssMiB),
    cpuPercent: Number(((100 * (after.cpuSeconds - before.cpuSeconds)) / seconds).toFixed(2)),
    pokeMs: Math.round(quantile(times, 0.5)),
    slowestPokeMs: Math.round(Math.max(...times)),
    rows,
  }
  console.log(JSON.stringify(line))
}

/** Many clients that merely wait to be poked: what this costs the hub, and how soon one change is known to all. */
export const bench = async (given: Bench): Promise<void> => {
  const chosen = textOption(given, 'store')
  for (const kind of ['postgresql', 'embedded'] as const)
    if (chosen === undefined || chosen === kind) await benchStore(given, kind)
}

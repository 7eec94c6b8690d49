import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type Bench, numberOption, textOption } from './bench.ts'
import { type ChosenStore, openChosenStore } from './chosen-store.ts'
import { figureOfRounds, progress } from './figures.ts'
import { PushDevice, signIn } from './push-device.ts'
import type { Asked, Opened, Replayed } from './push-hub.ts'

interface Hub {
  ask<Answer>(asked: Asked): Promise<Answer>
}

/** Milliseconds: of the requests, of the bare statements beside them, of the device's own work. */
interface Round {
  requests: number
  bare: number
  device: number
  writeStatements: number
  allStatements: number
}

const startHub = (bench: Bench): Hub => {
  const hub = fork(fileURLToPath(new URL('./push-hub.mjs', import.meta.url)), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { PATH: process.env['PATH'], NODE_ENV: 'production' },
  })
  const ended = once(hub, 'exit')
  bench.atEnd(async () => {
    if (hub.connected) hub.disconnect()
    await ended
  })
  const failed = ended.then(() => Promise.reject(new Error('the hub ended')))
  failed.catch(() => undefined)
  return {
    async ask<Answer>(asked: Asked) {
      const answered = new Promise<unknown>((resolve) => hub.once('message', resolve))
      hub.send(asked)
      return (await Promise.race([answered, failed])) as Answer
    },
  }
}

/** Pushes all at once (the device cuts them into batches of 100), or each before the next is made. */
const push = async (device: PushDevice, mutations: number, isSingle: boolean): Promise<number> => {
  let milliseconds = 0
  const synchronise = async (): Promise<void> => {
    const began = performance.now()
    await device.synchronise()
    milliseconds += performance.now() - began
  }
  for (let made = 0; made < mutations; made += 1) {
    await device.make()
    if (isSingle) await synchronise()
  }
  if (!isSingle) await synchronise()
  return milliseconds
}

/** After every request its statements are sent bare, so that both meet the same weather. */
const runRound = async (
  hub: Hub,
  device: PushDevice,
  mutations: number,
  isSingle: boolean,
): Promise<Round> => {
  await device.synchronise()
  await hub.ask({ ask: 'forget' })
  const round: Round = { requests: 0, bare: 0, device: 0, writeStatements: 0, allStatements: 0 }
  let waited = 0
  device.onRequest(async (milliseconds) => {
    const began = performance.now()
    const replayed = await hub.ask<Replayed>({ ask: 'replay' })
    round.requests += milliseconds
    round.bare += replayed.milliseconds
    round.writeStatements += replayed.writeStatements
    round.allStatements += replayed.allStatements
    waited += performance.now() - began
  })
  const all = await push(device, mutations, isSingle)
  round.device = all - waited - round.requests
  device.check()
  return round
}

const print = (
  done: readonly Round[],
  mutations: number,
  context: Readonly<Record<string, unknown>>,
): void => {
  const values = (name: string, unit: string, value: (round: Round) => number): void =>
    figureOfRounds('push', name, done.map(value), unit, { mutations, ...context })
  const perSecond = (milliseconds: number): number => (mutations / milliseconds) * 1000
  values('mutations-per-second', '1/s', (round) => perSecond(round.requests))
  values('bare-mutations-per-second', '1/s', (round) => perSecond(round.bare))
  values('hub-to-bare', 'ratio', (round) => round.bare / round.requests)
  values('mutations-per-second-with-device', '1/s', (round) => perSecond(round.requests + round.device))
  values('statements-per-mutation', '1', (round) => round.allStatements / mutations)
  values('write-statements-per-mutation', '1', (round) => round.writeStatements / mutations)
}

const benchStore = async (given: Bench, kind: ChosenStore['kind']): Promise<void> => {
  const rows = numberOption(given, 'rows', 1000)
  const mutations = numberOption(given, 'mutations', 500)
  const rounds = numberOption(given, 'rounds', 5)
  const store = await openChosenStore(given, kind)
  const hub = startHub(given)
  const { port, fsync } = await hub.ask<Opened>({ ask: 'open', store, rows })
  const address = `http://127.0.0.1:${port}`
  const cookie = await signIn(address)
  const done = { batches: [] as Round[], single: [] as Round[] }
  for (let round = 0; round <= rounds; round += 1)
    for (const mode of ['batches', 'single'] as const) {
      const device = new PushDevice(address, cookie, `${mode}-${round}`)
      const result = await runRound(hub, device, mutations, mode === 'single')
      progress(
        `${kind}, round ${round}${round === 0 ? ' (warm-up)' : ''}, ${mode}: ${((1000 * mutations) / result.requests).toFixed(0)}/s`,
      )
      if (round > 0) done[mode].push(result)
    }
  const context = { store: kind, fsync, rows }
  print(done.batches, mutations, { ...context, mutationsPerRequest: 100 })
  print(done.single, mutations, { ...context, mutationsPerRequest: 1 })
}

/** Queued changes through the real endpoint, and beside it the same statements straight to the same database. */
export const bench = async (given: Bench): Promise<void> => {
  const chosen = textOption(given, 'store')
  for (const kind of ['embedded', 'postgresql'] as const)
    if (chosen === undefined || chosen === kind) await benchStore(given, kind)
}

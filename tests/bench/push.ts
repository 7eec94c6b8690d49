import { YAMAGUCHI } from '#domain/municipality/yamaguchi.ts'
import { freshPostgresql } from '../contracts/fresh-postgresql.ts'
import { UBE_CODE } from '../unit/domain/sample-rows.ts'
import { type Bench, numberOption, textOption } from './bench.ts'
import { type ChosenStore, openChosenStore } from './chosen-store.ts'
import { progress } from './figures.ts'
import { type Opened, startHub } from './push-hub-process.ts'
import { PushLoad } from './push-load.ts'
import { LoadRounds, type Mode, printBatchesToOne, QueueRounds } from './push-rounds.ts'

/** Another empty store of the same kind, in the same PostgreSQL. */
const openTwin = async (bench: Bench, store: ChosenStore): Promise<ChosenStore> => {
  if (!store.databaseUrl) return openChosenStore(bench, 'embedded')
  const fresh = await freshPostgresql(store.databaseUrl)
  bench.atEnd(() => fresh.drop())
  return { ...store, databaseUrl: fresh.url }
}

const modesOf = (given: Bench): Record<'one' | 'batches' | 'oneAlone' | 'batchesAlone', Mode> => {
  const devices = numberOption(given, 'devices', 24)
  const requests = numberOption(given, 'requests', 480)
  const one = { mutationsARequest: 1, requests }
  const batches = { mutationsARequest: 50, requests: Math.ceil(requests / 10) }
  return {
    one: { name: 'one-a-request', devices, ...one },
    batches: { name: 'batches', devices, ...batches },
    oneAlone: { name: 'one-a-request-alone', devices: 1, ...one, requests: Math.ceil(requests / 5) },
    batchesAlone: { name: 'batches-alone', devices: 1, ...batches, requests: Math.ceil(requests / 50) },
  }
}

const openHub = async (
  given: Bench,
  kind: ChosenStore['kind'],
  rows: number,
): Promise<Opened & { hub: ReturnType<typeof startHub> }> => {
  const towns = [UBE_CODE, ...YAMAGUCHI.map(([code]) => code).filter((code) => code !== UBE_CODE)]
  const store = await openChosenStore(given, kind)
  const hub = startHub(given)
  const twin = await openTwin(given, store)
  const chosen = towns.slice(0, numberOption(given, 'towns', 8))
  const opened = await hub.ask<Opened>({ ask: 'open', store, twin, rows, towns: chosen })
  return { hub, ...opened }
}

const benchStore = async (given: Bench, kind: ChosenStore['kind']): Promise<void> => {
  const rows = numberOption(given, 'rows', 1000)
  const { hub, port, fsync, cookies } = await openHub(given, kind, rows)
  const roundsOf = (mode: Mode): LoadRounds => {
    const load = new PushLoad(port, cookies, mode.name, mode.devices)
    given.atEnd(() => load.close())
    return new LoadRounds(hub, load, mode)
  }
  const modes = modesOf(given)
  const [one, batches] = [roundsOf(modes.one), roundsOf(modes.batches)]
  const loads = [one, batches, roundsOf(modes.oneAlone), roundsOf(modes.batchesAlone)]
  const queue = new QueueRounds(`http://127.0.0.1:${port}`, cookies[0] ?? '')
  const rounds = numberOption(given, 'rounds', 9)
  for (let round = 0; round <= rounds; round += 1) {
    const name = `${kind}, round ${round}${round === 0 ? ' (warm-up)' : ''}`
    for (const load of loads) progress(`${name}, ${load.mode.name}: ${await load.run(round === 0)}`)
    progress(`${name}, queued: ${await queue.run(round === 0)}`)
  }
  const about = { store: kind, fsync, towns: cookies.length, rows }
  for (const load of loads) load.print(about)
  printBatchesToOne(batches, one, about)
  queue.print(about)
}

/** Queued changes through the real endpoint, and beside it the same statements straight to the same database. */
export const bench = async (given: Bench): Promise<void> => {
  const chosen = textOption(given, 'store')
  for (const kind of ['embedded', 'postgresql'] as const)
    if (chosen === undefined || chosen === kind) await benchStore(given, kind)
}

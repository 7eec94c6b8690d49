import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { FuzzRun } from '../contracts/fuzz/fuzz-run.ts'
import { addSum, millisecondsOfShare, noSum, shareOf } from '../contracts/fuzz/fuzz-sum.ts'
import { freshPostgresql } from '../contracts/fresh-postgresql.ts'
import { startCluster } from '../contracts/postgres-cluster.ts'
import { type Bench, numberOption } from './bench.ts'
import { kindOfStore } from './chosen-store.ts'
import { progress } from './figures.ts'
import { fuzzInProcess, type FuzzMark, type FuzzOrder, type FuzzReport } from './fuzz-process.ts'

const REQUESTS = 1_000_000
const MOST_PROCESSES = 2
const MOST_MS = 1000
/** From here on memory is looked at: what is kept on purpose is full by then. */
const WARM = 0.2
/** Memory is flat when it grows by no more than this share from there to the end. */
const MOST_GROWTH = 0.1

const hundredth = (value: number): number => Math.round(value * 100) / 100

/** Growth from the first mark after warming up to the last, and the slope of a straight line through those between. */
const memoryOf = (marks: readonly FuzzMark[]) => {
  const last = marks.at(-1)
  const warm = marks.filter(({ requests }) => requests >= WARM * (last?.requests ?? 0))
  const mean = (of: (mark: FuzzMark) => number) => warm.reduce((sum, one) => sum + of(one), 0) / warm.length
  const [x, y] = [mean((one) => one.requests), mean((one) => one.rssMegabytes)]
  const over = warm.reduce((sum, one) => sum + (one.requests - x) * (one.rssMegabytes - y), 0)
  const under = warm.reduce((sum, one) => sum + (one.requests - x) ** 2, 0)
  const [first, end] = [warm[0]?.rssMegabytes ?? 0, last?.rssMegabytes ?? 0]
  return {
    warmAfter: warm[0]?.requests,
    rssMegabytesWarm: first,
    rssMegabytesAtEnd: end,
    growth: hundredth(end / first - 1),
    megabytesPer100000: hundredth((over / under) * 100_000),
    heapMegabytesWarm: warm[0]?.heapMegabytes,
    heapMegabytesAtEnd: last?.heapMegabytes,
  }
}

/** One process's reports until it ends. */
const reportsOf = async (child: ChildProcess, order: FuzzOrder): Promise<FuzzReport[]> => {
  const reports: FuzzReport[] = []
  child.on('message', (report: FuzzReport) => {
    reports.push({ ...report, sum: structuredClone(report.sum) })
    const { mark, sum } = report
    progress(`seed ${order.seed}: ${JSON.stringify({ ...mark, wrong: sum.wrong.length, slow: sum.slow })}`)
  })
  child.send(order)
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`the process of seed ${order.seed} ended with ${code}`)
  return reports
}

/** A PostgreSQL of which nothing has to outlive the run: an empty database for each process. */
const databases = async (given: Bench, count: number): Promise<(string | null)[]> => {
  if (kindOfStore(given) === 'embedded') return Array.from({ length: count }, () => null)
  const cluster = await startCluster()
  if (!cluster) throw new Error('PostgreSQL is not installed')
  given.atEnd(() => cluster.stop())
  const fresh = Array.from({ length: count }, () => freshPostgresql(cluster.url))
  return Promise.all(fresh.map(async (one) => (await one).url))
}

const ordersOf = async (given: Bench): Promise<FuzzOrder[]> => {
  const first = numberOption(given, 'seed', 1)
  const workerFile = pathToFileURL(join(given.folder, 'embedded-worker.mjs')).href
  const only = given.options['only'] === undefined ? null : numberOption(given, 'only', 1)
  const processes = only === null ? Math.min(MOST_PROCESSES, availableParallelism()) : 1
  const from = only === null ? 1 : FuzzRun.firstOfRound(only)
  const until = only ?? Math.ceil(numberOption(given, 'requests', REQUESTS) / processes)
  const urls = await databases(given, processes)
  return urls.map((databaseUrl, at) => ({ workerFile, databaseUrl, seed: first + at, from, until }))
}

/**
 * Sends spoilt requests to every route, on two processors with a seed each; `--seed 1 --only 4711` the one of this number after
 * those that came before it in its round. Fails when an answer is wrong or late, or memory grows.
 */
export const bench = async (given: Bench): Promise<void> => {
  const orders = await ordersOf(given)
  const began = performance.now()
  const all = await Promise.all(
    orders.map((order) => {
      const child = fork(fileURLToPath(import.meta.url), ['fuzz-process'], { stdio: ['ignore', 2, 2, 'ipc'] })
      given.atEnd(() => child.kill())
      return reportsOf(child, order)
    }),
  )
  const seconds = Math.round((performance.now() - began) / 1000)
  const sum = noSum()
  for (const reports of all) addSum(sum, reports.at(-1)?.sum ?? noSum())
  const memory = all.map((reports) => memoryOf(reports.map(({ mark }) => mark)))
  const requests = all.reduce((count, reports) => count + (reports.at(-1)?.mark.requests ?? 0), 0)
  const failures = Object.entries(sum.answers).filter(([status]) => status >= '500')
  const late = sum.slow.filter(({ leastMs }) => leastMs > MOST_MS)
  const isFlat = memory.every(({ growth }) => growth <= MOST_GROWTH)
  console.log(
    JSON.stringify({
      ...{
        bench: 'fuzz',
        store: kindOfStore(given),
        seeds: orders.map(({ seed }) => seed),
        requests,
        seconds,
      },
      perSecond: Math.round(requests / seconds),
      ...{ answers: sum.answers, accepted: hundredth(shareOf(sum, 2)), outcomes: sum.outcomes },
      failures: failures.reduce((count, [, one]) => count + one, 0),
      wrong: sum.wrong.slice(0, 20),
      p99Ms: millisecondsOfShare(sum, 0.99),
      slowestMs: Math.round(sum.slowestMs),
      ...{ slow: sum.slow, late: late.length, isFlat, memory },
    }),
  )
  if (sum.wrong.length > 0 || failures.length > 0 || late.length > 0 || !isFlat) process.exitCode = 1
}

if (process.argv[2] === 'fuzz-process')
  process.once('message', (order: FuzzOrder) => {
    void fuzzInProcess(order, (report) => process.send?.(report)).finally(() => process.disconnect())
  })

import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { FuzzRun } from '../contracts/fuzz/fuzz-run.ts'
import type { FuzzSum } from '../contracts/fuzz/fuzz-sum.ts'
import { progress } from './figures.ts'

/** Which requests a process sends: `from` is the first of a round. */
export interface FuzzOrder {
  readonly workerFile: string
  /** Null for the embedded database in memory. */
  readonly databaseUrl: string | null
  readonly seed: number
  readonly from: number
  readonly until: number
}

/** The process's memory after so many requests, when everything nobody needs was collected. */
export interface FuzzMark {
  readonly requests: number
  readonly rssMegabytes: number
  readonly heapMegabytes: number
}

/** What a process says after each twentieth of its requests. */
export interface FuzzReport {
  readonly mark: FuzzMark
  readonly sum: FuzzSum
}

const MARKS = 20

const megabytes = (bytes: number): number => Math.round(bytes / 1e5) / 10

const collector = (): (() => void) => {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as () => void
}

/** Sends all that was ordered; says how far it is and how much memory it has. */
export const fuzzInProcess = async (
  { workerFile, databaseUrl, seed, from, until }: FuzzOrder,
  say: (report: FuzzReport) => void,
): Promise<void> => {
  const embedded = { dataFolder: null, workerFile: new URL(workerFile) }
  const run = await FuzzRun.open(databaseUrl === null ? embedded : { databaseUrl }, seed)
  const collect = collector()
  const every = Math.ceil((until - from + 1) / MARKS)
  for (let number = from; number <= until; number += 1) {
    const known = run.sum.wrong.length
    await run.send(number)
    for (const sentence of run.sum.wrong.slice(known)) progress(`seed ${seed}, ${sentence}`)
    const requests = number - from + 1
    if (requests % every !== 0 && number !== until) continue
    collect()
    const { rss, heapUsed } = process.memoryUsage()
    const mark = { requests, rssMegabytes: megabytes(rss), heapMegabytes: megabytes(heapUsed) }
    say({ mark, sum: run.sum })
  }
  await run.close()
}

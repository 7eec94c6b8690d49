import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { KINDS, type Kind } from '../sync/complaint.ts'
import { addFaults, type FaultCounts, noFaults } from '../sync/faults.ts'
import { runSchedule } from '../sync/run-schedule.ts'
import { scheduleOf } from '../sync/schedule.ts'
import { type Bench, numberOption } from './bench.ts'
import { progress } from './figures.ts'

const SHARE = 100

/** What came of the schedules of some seeds; `bad` are those in which something was wrong, one kind of complaint counted once each. */
interface Came {
  readonly schedules: number
  readonly steps: number
  readonly faults: FaultCounts
  readonly kinds: Record<Kind, number>
  readonly bad: readonly number[]
}

type Share = readonly [from: number, count: number]

const noKinds = (): Record<Kind, number> =>
  Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>

const runShare = async ([from, count]: Share): Promise<Came> => {
  const faults = noFaults()
  const kinds = noKinds()
  const bad: number[] = []
  let steps = 0
  for (let seed = from; seed < from + count; seed += 1) {
    const schedule = scheduleOf(seed)
    const outcome = await runSchedule(schedule)
    steps += schedule.steps.length
    addFaults(faults, outcome.faults)
    const wrong = new Set(outcome.complaints.map(({ kind }) => kind))
    for (const kind of wrong) kinds[kind] += 1
    if (wrong.size > 0) bad.push(seed)
  }
  return { schedules: count, steps, faults, kinds, bad }
}

/** Hands shares of seeds to workers until `isEnough`; each share once. */
const runEverywhere = (isEnough: (sum: Came) => boolean, most: number): Promise<Came> =>
  new Promise((resolve, reject) => {
    let sum: Came = { schedules: 0, steps: 0, faults: noFaults(), kinds: noKinds(), bad: [] }
    let next = 1
    let working = 0
    const add = (came: Came): void => {
      addFaults(sum.faults, came.faults)
      for (const kind of KINDS) sum.kinds[kind] += came.kinds[kind]
      const schedules = sum.schedules + came.schedules
      sum = { ...sum, schedules, steps: sum.steps + came.steps, bad: [...sum.bad, ...came.bad] }
      if (schedules % (SHARE * 20) === 0) progress(`${schedules} schedules, ${sum.steps} steps`)
    }
    const hand = (worker: Worker): void => {
      const count = Math.min(SHARE, most - next + 1)
      if (count > 0 && !isEnough(sum)) {
        worker.postMessage([next, count] satisfies Share)
        next += count
        return
      }
      void worker.terminate()
      if ((working -= 1) === 0) resolve(sum)
    }
    for (let index = 0; index < availableParallelism(); index += 1) {
      const worker = new Worker(fileURLToPath(import.meta.url), { workerData: 'sync-sim' })
      working += 1
      worker.on('error', reject)
      worker.on('message', (came: Came) => {
        add(came)
        hand(worker)
      })
      hand(worker)
    }
  })

if (!isMainThread && workerData === 'sync-sim')
  parentPort?.on('message', (share: Share) => {
    void runShare(share).then((came) => parentPort?.postMessage(came))
  })

/** Runs many schedules of tests/sync/world.ts on all processors; counts what went wrong on the way and what was wrong at the end. */
export const bench = async (given: Bench): Promise<void> => {
  const steps = given.options['steps'] === undefined ? Infinity : numberOption(given, 'steps', 1_000_000)
  const schedules = numberOption(given, 'schedules', steps === Infinity ? 10_000 : steps)
  const sum = await runEverywhere((so) => so.steps >= steps, schedules)
  for (const [fault, count] of Object.entries(sum.faults))
    console.log(JSON.stringify({ bench: 'sync-sim', fault, count }))
  for (const seed of sum.bad.slice(0, 20)) progress(`npm run sync:replay -- ${seed}`)
  console.log(JSON.stringify({ schedules: sum.schedules, steps: sum.steps, ...sum.kinds }))
  if (sum.bad.length > 0) throw new Error(`${sum.bad.length} schedules ended in complaints`)
}

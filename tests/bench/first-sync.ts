import type { CDPSession } from '@playwright/test'
import { type Bench, numberOption, textOption } from './bench.ts'
import { startBuiltServer } from './built-server.ts'
import { kindOfStore, openChosenStore } from './chosen-store.ts'
import { figureOfRounds, progress } from './figures.ts'
import { fillChosen } from './fill-store.ts'
import { goTo, openBrowser, signInOnFreshDevice, waitForRows } from './signed-in-page.ts'

const FIRST_ROWS = 500
const MEGABYTE = 1024 * 1024

interface Run {
  readonly firstRowsSeconds: number
  readonly allRowsSeconds: number
  readonly heapAtEnd: number
  readonly heapKept: number
}

const heapMegabytes = async (devtools: CDPSession): Promise<number> => {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN) / MEGABYTE
}

const runOnce = async (
  browser: Awaited<ReturnType<typeof openBrowser>>,
  address: string,
  { rows, slower, screen }: { rows: number; slower: number; screen: string | undefined },
): Promise<Run> => {
  const { page, devtools, signedInAt } = await signInOnFreshDevice(browser, address, slower)
  await devtools.send('Performance.enable')
  if (screen) {
    await page.waitForURL(/\/desk$/)
    await goTo(page, screen)
  }
  await waitForRows(page, rows)
  const heapAtEnd = await heapMegabytes(devtools)
  await devtools.send('HeapProfiler.collectGarbage')
  const heapKept = await heapMegabytes(devtools)
  const commits = await page.evaluate(() => window.storageLog.commits)
  const secondsUntil = (count: number): number =>
    ((commits.find((commit) => commit.rows >= count)?.at ?? NaN) - signedInAt) / 1000
  await page.context().close()
  return {
    firstRowsSeconds: secondsUntil(Math.min(FIRST_ROWS, rows)),
    allRowsSeconds: secondsUntil(rows),
    heapAtEnd,
    heapKept,
  }
}

/**
 * From the tap on the sign-in button until a town's rows are durable in the browser. `--screen /telephone` leaves the
 * desk's inbox at once, which tells what its live reads cost meanwhile.
 */
export const bench = async (given: Bench): Promise<void> => {
  const rows = numberOption(given, 'rows', 10_000)
  const rounds = numberOption(given, 'rounds', 3)
  const slower = numberOption(given, 'slower', 4)
  const screen = textOption(given, 'screen')
  const store = await openChosenStore(given, kindOfStore(given))
  progress(`writing ${rows} rows into the ${store.kind} store`)
  await fillChosen(store, rows)
  const address = await startBuiltServer(given, store)
  const browser = await openBrowser(given)
  const speeds = [...new Set([1, slower])]
  const runs = speeds.map((): Run[] => [])
  for (let round = 1; round <= rounds; round += 1)
    for (const [index, speed] of speeds.entries()) {
      const run = await runOnce(browser, address, { rows, slower: speed, screen })
      runs[index]?.push(run)
      progress(`round ${round}, processor 1/${speed}: ${run.allRowsSeconds.toFixed(1)} s`)
    }
  for (const [index, speed] of speeds.entries()) {
    const done = runs[index] ?? []
    const context = { rows, store: store.kind, processorSlower: speed, screen: screen ?? '/desk' }
    const print = (name: string, unit: string, value: (run: Run) => number): void =>
      figureOfRounds('first-sync', name, done.map(value), unit, context)
    print('until-all-rows-are-durable', 's', (run) => run.allRowsSeconds)
    print(`until-first-${FIRST_ROWS}-rows-are-readable`, 's', (run) => run.firstRowsSeconds)
    print('rows-per-second', '1/s', (run) => rows / run.allRowsSeconds)
    print('heap-at-end', 'MiB', (run) => run.heapAtEnd)
    print('heap-kept', 'MiB', (run) => run.heapKept)
  }
}

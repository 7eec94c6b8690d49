import type { Browser } from '@playwright/test'
import type { Change } from '#domain/rows.ts'
import type { Bench } from './bench.ts'
import { type Contender, type Run, runOf } from './contender.ts'
import { progress } from './figures.ts'
import { serveRivals } from './rival-server.ts'
import { PATIENCE_MS } from './signed-in-page.ts'
import { type Counted, watchStorage } from './watch-storage.ts'

interface Setting {
  readonly about: Readonly<Record<string, unknown>>
  readonly query: string
  readonly counted: Counted
}

const TUNED_WITH_ROWS = 10_000

const RXDB = [500, 1000, 2500].map((batch): Setting => ({
  about: { version: '17.6.0', storage: 'dexie', replication: 'http, pull only', batchSize: batch },
  query: `batch=${batch}`,
  counted: { database: 'rxdb-dexie-town--0--rows', only: ['docs'] },
}))

const POUCHDB = (['idb', 'indexeddb'] as const).flatMap((adapter) =>
  [500, 2500].map((batch): Setting => ({
    about: { version: '9.0.0', adapter, checkpoint: 'target', batch_size: batch },
    query: `adapter=${adapter}&batch=${batch}`,
    counted: { database: '_pouch_town', only: [adapter === 'idb' ? 'by-sequence' : 'docs'] },
  })),
)

const SETTINGS = { rxdb: RXDB, pouchdb: POUCHDB }

/** Whom the first synchronisation is measured beside. */
export type Rival = keyof typeof SETTINGS
export const RIVALS = Object.keys(SETTINGS) as Rival[]

const replicate = async (
  browser: Browser,
  address: string,
  rival: Rival,
  { query, counted }: Setting,
  { rows, throttle }: { rows: number; throttle: number },
): Promise<Run> => {
  const context = await browser.newContext({ hasTouch: true })
  await context.addInitScript(watchStorage, counted)
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttle })
  const failed = new Promise<never>((_, reject) => page.on('pageerror', reject))
  await page.goto(`${address}/${rival}-page?${query}`)
  await page.locator('button').tap()
  const isDone = (): boolean => document.title.startsWith('replicated')
  await Promise.race([page.waitForFunction(isDone, null, { polling: 100 }), failed])
  const title = await page.title()
  if (title !== `replicated ${rows}`) throw new Error(`${rival} ${title} rows instead of ${rows}`)
  const { commits, pointerUpAt } = await page.evaluate(() => window.storageLog)
  await context.close()
  return runOf({ commits, pointerUpAt }, rows)
}

/** A rival at its best: every setting fetches some of the rows once, and the fastest is kept. */
export const openRival = async (
  bench: Bench,
  browser: Browser,
  rival: Rival,
  rows: readonly Change[],
  { folder, throttle }: { folder: string; throttle: number },
): Promise<Contender> => {
  const fewer = rows.slice(0, TUNED_WITH_ROWS)
  const tuning = await serveRivals(bench, fewer, folder)
  let best = { ms: Infinity, setting: SETTINGS[rival][0] }
  for (const setting of SETTINGS[rival]) {
    const { ms } = await replicate(browser, tuning, rival, setting, { rows: fewer.length, throttle })
    progress(`${rival} ${setting.query}: ${ms.toFixed(0)} ms`)
    if (ms < best.ms) best = { ms, setting }
  }
  const { setting } = best
  if (!setting) throw new Error(`${rival} has no setting`)
  const address = await serveRivals(bench, rows, folder)
  return {
    who: rival,
    about: { ...setting.about, includes: 'reading from memory, no session, no scope, no screen' },
    run: (speed) => replicate(browser, address, rival, setting, { rows: rows.length, throttle: speed }),
  }
}

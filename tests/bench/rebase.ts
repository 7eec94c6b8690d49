import type { Browser } from '@playwright/test'
import { tokyoDay } from '#domain/day.ts'
import { wireName } from '#domain/mutation.ts'
import type { Change } from '#domain/rows.ts'
import { MOST_ROWS_A_PAGE, type RowChange, type SyncAnswer } from '#sync/protocol.ts'
import path from 'node:path'
import { build } from 'vite'
import { UBE_CODE } from '../unit/domain/sample-rows.ts'
import { type Bench, numberOption } from './bench.ts'
import { figureOfRounds, progress } from './figures.ts'
import { deed } from './push-device.ts'
import type { Prepared, Rebased } from './rebase-page.ts'
import { COORDINATOR, seededTown } from './seeded-town.ts'
import { openBrowser, PATIENCE_MS } from './signed-in-page.ts'

const TOWN_ROWS = 5000
/** Served to itself: a page of this machine may use a database. */
const ADDRESS = 'http://127.0.0.1/'

const buildPage = async ({ root, folder }: Bench): Promise<string> => {
  const outDir = path.join(folder, 'rebase')
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir,
      modulePreload: false,
      rolldownOptions: {
        input: path.join(root, 'tests/bench/rebase-page.ts'),
        output: { entryFileNames: '[name].js', format: 'iife' },
      },
    },
  })
  return path.join(outDir, 'rebase-page.js')
}

/** Lessons and bookings, those of the waiting changes among them, with one more seat taken. */
const changedAtHub = (town: readonly Change[], count: number): RowChange[] =>
  town
    .filter(({ table }) => table === 'lesson' || table === 'booking')
    .slice(0, count)
    .map(({ table, id, row }) => ({
      table,
      id,
      row: { ...row, ...(table === 'lesson' ? { seatsTaken: 4 } : {}) },
    }))

const answersOf = (changes: readonly RowChange[], serverTime: string): SyncAnswer[] =>
  Array.from({ length: Math.ceil(changes.length / MOST_ROWS_A_PAGE) }, (_, index) => ({
    epoch: 'epoch',
    cursor: `cursor-${index}`,
    results: [],
    page: 'changes' as const,
    changes: changes.slice(index * MOST_ROWS_A_PAGE, (index + 1) * MOST_ROWS_A_PAGE),
    more: (index + 1) * MOST_ROWS_A_PAGE < changes.length,
    serverTime,
  }))

const runOnce = async (
  browser: Browser,
  script: string,
  slower: number,
  [prepared, answers]: [Prepared, SyncAnswer[]],
): Promise<Rebased> => {
  const context = await browser.newContext()
  await context.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }))
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower })
  await page.goto(ADDRESS)
  await page.addScriptTag({ path: script })
  const rebased = await page.evaluate(([one, other]) => window.measureRebase(one, other), [
    prepared,
    answers,
  ] as const)
  await context.close()
  return rebased
}

/** A pull comes in over changes that wait on the device: undone, the hub's rows written, run again, in a real browser. */
export const bench = async (given: Bench): Promise<void> => {
  const rows = numberOption(given, 'rows', 1000)
  const mutations = numberOption(given, 'mutations', 200)
  const rounds = numberOption(given, 'rounds', 5)
  const slower = numberOption(given, 'slower', 4)
  const now = new Date().toISOString()
  const town = seededTown(TOWN_ROWS, tokyoDay(now))
  const made = Array.from({ length: mutations }, (_, index) => {
    const { mutation, input } = deed('rebase', index, now)
    return { name: wireName(mutation), input }
  })
  const actor = {
    municipality: UBE_CODE,
    accountId: COORDINATOR.id,
    role: 'coordinator' as const,
    subjectId: null,
  }
  const answers = answersOf(changedAtHub(town, rows), now)
  const script = await buildPage(given)
  const browser = await openBrowser(given)
  const all: number[] = []
  const longest: number[] = []
  for (let round = 1; round <= rounds; round += 1) {
    const { pages, waitingWithEffect } = await runOnce(browser, script, slower, [
      { actor, rows: town, made, now },
      answers,
    ])
    if (waitingWithEffect !== mutations)
      throw new Error(`${waitingWithEffect} changes still have their effect`)
    all.push(pages.reduce((sum, one) => sum + one, 0))
    longest.push(Math.max(...pages))
    progress(`round ${round}: ${pages.map((one) => one.toFixed(0)).join(' + ')} ms`)
  }
  const context = { rows, mutations, pages: answers.length, processorSlower: slower }
  figureOfRounds('rebase', 'until-the-pull-is-in', all, 'ms', context)
  figureOfRounds('rebase', 'longest-transaction', longest, 'ms', context)
}

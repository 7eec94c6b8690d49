import type { Browser } from '@playwright/test'
import { tokyoDay } from '#domain/day.ts'
import { type Bench, numberOption, textOption } from './bench.ts'
import { startBuiltServer } from './built-server.ts'
import { kindOfStore, openChosenStore } from './chosen-store.ts'
import { type Contender, type Run, runOf } from './contender.ts'
import { progress, quantile } from './figures.ts'
import { fillChosen } from './fill-store.ts'
import { buildRivalPages } from './rival-pages.ts'
import { openRival, RIVALS } from './rivals.ts'
import { seededTown } from './seeded-town.ts'
import { goTo, openBrowser, signInOnFreshDevice, waitForRows } from './signed-in-page.ts'

const OWN = 'magonote'

const openOwn = async (bench: Bench, browser: Browser, rows: number): Promise<Contender> => {
  const screen = textOption(bench, 'screen')
  const store = await openChosenStore(bench, kindOfStore(bench))
  progress(`writing ${rows} rows into the ${store.kind} store`)
  await fillChosen(store, rows)
  const address = await startBuiltServer(bench, store)
  const run = async (throttle: number): Promise<Run> => {
    const { page } = await signInOnFreshDevice(browser, address, throttle)
    if (screen) {
      await page.waitForURL(/\/desk$/)
      await goTo(page, screen)
    }
    await waitForRows(page, rows)
    const { commits, pointerUpAt } = await page.evaluate(() => window.storageLog)
    await page.context().close()
    return runOf({ commits, pointerUpAt }, rows)
  }
  const includes = 'sign-in, session, scope, hub and its store, the screen with its live reads'
  return { who: OWN, about: { store: store.kind, screen: screen ?? '/desk', includes }, run }
}

const print = ({ who, about }: Contender, done: readonly Run[], rows: number, throttle: number): void => {
  const all = done.map((run) => run.ms)
  const median = (values: readonly number[]): number => Math.round(quantile(values, 0.5))
  const line = {
    bench: 'first-sync',
    who,
    rows,
    throttle,
    ms: median(all),
    first500ms: median(done.map((run) => run.first500ms)),
    min: Math.round(Math.min(...all)),
    max: Math.round(Math.max(...all)),
    rounds: done.length,
    ...about,
  }
  console.log(JSON.stringify(line))
}

const wantedRivals = (bench: Bench): typeof RIVALS => {
  const wanted = textOption(bench, 'who')?.split(',')
  const unknown = wanted?.find((who) => ![OWN, ...RIVALS].includes(who))
  if (unknown) throw new Error(`--who takes ${[OWN, ...RIVALS].join(', ')}, not ${unknown}`)
  return RIVALS.filter((rival) => wanted?.includes(rival) ?? true)
}

/**
 * From the lifted finger until a town's rows are durable in a fresh browser, beside others who fetch the same rows from the
 * same machine, by turns. `--who magonote` leaves the others out; `--screen /telephone` leaves the desk's inbox at once, which
 * tells what its live reads cost meanwhile.
 */
export const bench = async (given: Bench): Promise<void> => {
  const rows = numberOption(given, 'rows', 10_000)
  const rounds = numberOption(given, 'rounds', 3)
  const throttle = numberOption(given, 'slower', 4)
  const rivals = wantedRivals(given)
  const browser = await openBrowser(given)
  const contenders = [await openOwn(given, browser, rows)]
  if (rivals.length > 0) {
    const folder = await buildRivalPages(given)
    const town = seededTown(rows, tokyoDay(new Date().toISOString()))
    for (const rival of rivals)
      contenders.push(await openRival(given, browser, rival, town, { folder, throttle }))
  }
  const done = contenders.map((): Run[] => [])
  for (let round = 1; round <= rounds; round += 1)
    for (const [index, contender] of contenders.entries()) {
      const run = await contender.run(throttle)
      done[index]?.push(run)
      progress(`round ${round}, ${contender.who}: ${run.ms.toFixed(0)} ms`)
    }
  for (const [index, contender] of contenders.entries()) print(contender, done[index] ?? [], rows, throttle)
}

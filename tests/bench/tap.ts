import type { Page } from '@playwright/test'
import { type Bench, numberOption } from './bench.ts'
import { startBuiltServer } from './built-server.ts'
import { kindOfStore, openChosenStore } from './chosen-store.ts'
import { figure, progress, quantile } from './figures.ts'
import { fillChosen } from './fill-store.ts'
import { goTo, openBrowser, signInOnFreshDevice, waitForRows } from './signed-in-page.ts'

/** A wish taken down on the telephone, complete but for the last button. */
const DRAFT = {
  topics: ['LINE'],
  placeKind: '自宅',
  isAny: true,
  halfDays: [],
  isCouple: false,
  who: {
    who: 'self',
    name: '見本 花子',
    kana: 'みほん はなこ',
    telephone: '0836000000',
    relation: '',
    familyName: '',
  },
}

/** A second press at the same place counts only after this while; see src/client/kit/press-guard.ts. */
const BETWEEN_TAPS_MS = 700

const restFinger = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    (rest) => performance.timeOrigin + performance.now() - window.storageLog.pointerUpAt > rest,
    BETWEEN_TAPS_MS,
  )

/** Milliseconds from the lifted finger until the commit that wrote this outbox item; the commit's promise resolves with it. */
const tapOnce = async (page: Page, item: number): Promise<number> => {
  await page.evaluate((draft) => localStorage.setItem('magonote.draft.ask', draft), JSON.stringify(DRAFT))
  await goTo(page, '/ask/check')
  await restFinger(page)
  await page.locator('button.big-button.main').tap()
  await page.waitForURL(/\/slip\/request\//)
  return page.evaluate((id) => {
    const { commits, pointerUpAt } = window.storageLog
    return (commits.find(({ outboxId }) => outboxId === id)?.at ?? NaN) - pointerUpAt
  }, item)
}

/** From the lifted finger on 申し込む until the wish is durable on the device, while the app syncs in the background. */
export const bench = async (given: Bench): Promise<void> => {
  const rows = numberOption(given, 'rows', 1000)
  const taps = numberOption(given, 'taps', 100)
  const slower = numberOption(given, 'slower', 4)
  const store = await openChosenStore(given, kindOfStore(given))
  await fillChosen(store, rows)
  const address = await startBuiltServer(given, store)
  const browser = await openBrowser(given)
  const { page } = await signInOnFreshDevice(browser, address, slower)
  await waitForRows(page, rows)
  await tapOnce(page, 1)
  const milliseconds: number[] = []
  for (let tap = 1; tap <= taps; tap += 1) {
    milliseconds.push(await tapOnce(page, tap + 1))
    if (tap % 20 === 0) progress(`${tap} taps of ${taps}`)
  }
  if (milliseconds.some(Number.isNaN)) throw new Error('a tap left no change on the device')
  const context = { rows, taps, store: store.kind, processorSlower: slower }
  figure('tap', 'until-kept-p50', quantile(milliseconds, 0.5), 'ms', context)
  figure('tap', 'until-kept-p95', quantile(milliseconds, 0.95), 'ms', context)
  figure('tap', 'until-kept-max', Math.max(...milliseconds), 'ms', context)
}

import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test'
import { UBE_CODE } from '../unit/domain/sample-rows.ts'
import type { Bench } from './bench.ts'
import { COORDINATOR } from './seeded-town.ts'
import { unusedCode } from './unused-code.ts'
import { type Counted, watchStorage } from './watch-storage.ts'

export const PATIENCE_MS = 900_000

const OWN_ROWS: Counted = { database: 'magonote.', but: ['outbox', 'device', 'seen'] }

export const openBrowser = async (bench: Bench): Promise<Browser> => {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync']
  const executablePath = process.env['CHROMIUM_PATH']
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    // It is closed with everything else that was started.
    handleSIGINT: false,
    handleSIGTERM: false,
    args: process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet,
  })
  bench.atEnd(() => browser.close())
  return browser
}

export interface SignedInPage {
  readonly page: Page
  readonly devtools: CDPSession
  /** When the finger left the sign-in button, in milliseconds since 1970. */
  readonly signedInAt: number
}

/** A device without any data on which the coordinator has just signed in; `slower` divides the page's processor speed. */
export const signInOnFreshDevice = async (
  browser: Browser,
  address: string,
  slower: number,
): Promise<SignedInPage> => {
  const context = await browser.newContext({ hasTouch: true, serviceWorkers: 'block' })
  await context.addInitScript(watchStorage, OWN_ROWS)
  await context.addInitScript((municipality) => {
    localStorage.setItem('magonote.preferences', JSON.stringify({ municipality }))
  }, UBE_CODE)
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower })
  await page.goto(`${address}/desk/begin`)
  await page.locator('#begin-name').fill(COORDINATOR.name)
  await page.locator('#begin-password').fill(COORDINATOR.password)
  await page.locator('#begin-code').fill(await unusedCode())
  await page.locator('form button[type=submit]').tap()
  const signedInAt = await page.evaluate(() => window.storageLog.pointerUpAt)
  return { page, devtools, signedInAt }
}

/** Goes to an address of the app without loading it anew. */
export const goTo = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => {
    history.pushState({}, '', to)
    dispatchEvent(new PopStateEvent('popstate', { state: {} }))
  }, path)

/** Waits until `count` rows are durable on the device, and makes sure that they are there. */
export const waitForRows = async (page: Page, count: number): Promise<void> => {
  await page.waitForFunction((wanted) => (window.storageLog.commits.at(-1)?.rows ?? 0) >= wanted, count, {
    polling: 100,
  })
  const found = await page.evaluate(countRows)
  if (found !== count) throw new Error(`${found} rows arrived instead of ${count}`)
}

/** Runs in the page. */
const countRows = async (): Promise<number> => {
  const { opened } = window.storageLog
  if (!opened) return 0
  const tables = [...opened.objectStoreNames].filter((name) => !['outbox', 'device', 'seen'].includes(name))
  const reading = opened.transaction(tables)
  const count = (name: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const request = reading.objectStore(name).count()
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(new Error('the rows could not be counted'))
    })
  return (await Promise.all(tables.map(count))).reduce((sum, one) => sum + one, 0)
}

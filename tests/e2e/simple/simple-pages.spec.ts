import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '../accessible.ts'
import { keepPicture } from '../artifacts.ts'
import { expectFitsWidth } from '../page-measures.ts'
import { RunningServer } from '../running-server.ts'
import { openFront } from './resident.ts'
import { test } from '../kept-policy.ts'

const PAGES = ['/', '/town', '/ask/topic', '/classes', '/bookings', '/unsent', '/telephone']
const MOST_SMALL = 64

let server: RunningServer
test.beforeAll(async () => {
  server = await RunningServer.start('--demo')
})
test.afterAll(async () => {
  await server.end()
})

const settled = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${server.origin}${path}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** Names of what can be pressed in the page's own part and is smaller than the least size, in CSS pixels. */
const smallTargets = (page: Page, least: number): Promise<string[]> =>
  page
    .locator('main')
    .locator('button:visible, a:visible, label:visible:has(input)')
    .evaluateAll(
      (all, size) =>
        all
          .filter((one) => one.getBoundingClientRect().height < size - 0.5)
          .map((one) => `${one.textContent?.trim()} ${one.getBoundingClientRect().height}`),
      least,
    )

test('every page of the simple mode is free of barriers at every size of letters', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openFront(page, server.origin)
  for (const size of ['20', '24', '28', '32']) {
    await page.evaluate((value) => {
      localStorage.setItem(
        'magonote.preferences',
        JSON.stringify({ textSize: value, wording: 'ja', municipality: '352021' }),
      )
    }, Number(size))
    for (const path of PAGES) {
      await settled(page, path)
      await expectAccessible(page)
      await expectFitsWidth(page, `with letters of ${size}`)
    }
  }
})

test('letters stand out 7 to 1, and whatever can be pressed is at least 64 pixels high', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openFront(page, server.origin)
  for (const path of PAGES) {
    await settled(page, path)
    const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast-enhanced']).analyze()
    expect(
      violations.flatMap((one) => one.nodes.map((node) => node.html)),
      path,
    ).toEqual([])
    await expect.poll(() => smallTargets(page, MOST_SMALL), path).toEqual([])
  }
})

test('the front page is kept as a picture on telephone, tablet and computer', async ({ page }) => {
  await openFront(page, server.origin)
  for (const [name, width, height] of [
    ['phone', 390, 844],
    ['tablet', 820, 1180],
    ['computer', 1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height })
    await keepPicture(page, `simple-front-${name}`)
    await expectFitsWidth(page, `on a ${name}`)
  }
})

test('a wish half written down is still there after a reload', async ({ page }) => {
  await openFront(page, server.origin)
  await settled(page, '/ask/topic')
  await page.getByText('LINE（ライン）').click()
  await page.getByRole('button', { name: '次へすすむ' }).press('Enter')
  await expect(page).toHaveURL(/\/ask\/where$/)
  await page.reload()
  await expect(page.getByText('自分の家')).toBeVisible()
  await expect(page).toHaveURL(/\/ask\/where$/)
  await page.goto(`${server.origin}/ask/topic`)
  await expect(page.getByRole('checkbox', { name: 'LINE（ライン）' })).toBeChecked()
})

test('a step cannot be skipped by its address: the first unanswered one is shown', async ({ page }) => {
  await openFront(page, server.origin)
  await page.goto(`${server.origin}/ask/check`)
  await expect(page).toHaveURL(/\/ask\/topic$/)
})

import { expect, type Page } from '@playwright/test'
import { cast } from '#cast/cast.ts'
import { UBE } from '#cast/key-people.ts'
import { tokyoDay } from '#domain/day.ts'
import type { Row } from '#domain/tables.ts'
import { expectAccessible } from '../accessible.ts'
import { beginAs, newDevice, sampleCode } from '../journey-people.ts'
import { expectFitsWidth, smallTargets } from '../page-measures.ts'
import { collectTroubles } from '../page-troubles.ts'
import { chooseTextSize, expectFreeOfBarriers, openPage, type ShownPage } from '../page-views.ts'
import { RunningServer } from '../running-server.ts'
import { tabTo } from '../tab-to.ts'
import { test } from '../kept-policy.ts'

const LEAST_TARGET = 24
const TODAY = tokyoDay(new Date().toISOString())

const waitingWish = (): string => {
  const rows = cast(TODAY).find(({ code }) => code === UBE.code)?.rows ?? []
  const wish = rows.find((one) => one.table === 'request' && (one.row as Row<'request'>).state === 'received')
  return wish?.id ?? ''
}

const PEOPLE: ShownPage = { path: '/desk/people', shows: (page) => page.getByRole('rowheader') }
const PAGES: readonly ShownPage[] = [
  { path: '/desk', shows: (page) => page.getByTestId('waiting-request') },
  { path: '/desk/to-check', shows: (page) => page.getByLabel('取り出したファイル（.json）') },
  { path: '/desk/week', shows: (page) => page.getByTestId('week-lesson') },
  { path: '/desk/pairing', shows: (page) => page.getByTestId('board-visit') },
  { path: `/desk/pairing?day=${TODAY}`, shows: (page) => page.getByTestId('board-grid') },
  PEOPLE,
  { path: '/desk/calls', shows: (page) => page.getByTestId('call') },
  { path: '/desk/outbox', shows: (page) => page.getByRole('main').getByRole('paragraph') },
  { path: '/desk/import', shows: (page) => page.getByLabel('表のファイル（CSV）') },
  { path: '/desk/settings/weights', shows: (page) => page.getByLabel('移動', { exact: true }) },
  { path: '/desk/numbers', shows: (page) => page.getByText('延べ参加者数') },
  { path: `/desk/lessons/${UBE.todaysVisitId(TODAY)}`, shows: (page) => page.getByTestId('choose-pair') },
  { path: `/desk/requests/${waitingWish()}/visit`, shows: (page) => page.getByLabel('始まりの時刻') },
]
const BEFORE_SIGN_IN: readonly ShownPage[] = [
  { path: '/desk/begin', shows: (page) => page.getByRole('region', { name: '見本の人ではじめる' }) },
  { path: '/desk/first', shows: (page) => page.getByLabel('初回コード') },
]

let server: RunningServer
let desk: Page
let stranger: Page
let troubles: readonly string[]

test.beforeAll(async ({ browser }) => {
  server = await RunningServer.start('--demo')
  stranger = await newDevice(browser, 1440, 900)
  desk = await newDevice(browser, 1440, 900)
  troubles = await collectTroubles(desk)
  await desk.goto(`${server.origin}/desk`)
  await beginAs(desk, UBE.coordinator)
  await expect(desk.getByTestId('waiting-request').first()).toBeVisible()
})

test.afterAll(async () => {
  await server.end()
})

for (const textSize of [20, 32])
  for (const [who, pages] of [
    ['desk', PAGES],
    ['stranger', BEFORE_SIGN_IN],
  ] as const)
    test(`the pages for the ${who} are free of barriers with letters of ${textSize}`, async () => {
      const page = who === 'desk' ? desk : stranger
      await page.goto(`${server.origin}/desk/begin`)
      await chooseTextSize(page, textSize)
      for (const one of pages)
        await test.step(one.path, async () => {
          await page.setViewportSize({ width: 1440, height: 1000 })
          await openPage(page, server.origin, one)
          await expectFreeOfBarriers(page, textSize)
        })
    })

test('at 200 % no page of the desk has to be moved sideways', async () => {
  await desk.setViewportSize({ width: 720, height: 450 })
  await chooseTextSize(desk, 20)
  for (const one of PAGES) {
    await openPage(desk, server.origin, one)
    await expectFitsWidth(desk, 'at 200 %')
  }
})

test('whatever can be pressed at the desk is at least 24 by 24 pixels', async () => {
  await desk.setViewportSize({ width: 1440, height: 900 })
  await chooseTextSize(desk, 20)
  for (const one of PAGES) {
    await openPage(desk, server.origin, one)
    await expect.poll(() => smallTargets(desk, LEAST_TARGET), one.path).toEqual([])
  }
})

test('every tab of the people and every wording is free of barriers', async () => {
  await desk.setViewportSize({ width: 1440, height: 900 })
  await openPage(desk, server.origin, PEOPLE)
  for (const tab of await desk.getByRole('tab').all()) {
    await tab.click()
    await expect(tab).toHaveAttribute('aria-selected', 'true')
    await expectAccessible(desk)
  }
  for (const wording of ['ja-easy', 'en', 'ja']) {
    await desk.getByLabel(/ことば|Wording/).selectOption(wording)
    await expectAccessible(desk)
  }
})

/** Of each printed page whether it lies across. */
const printedAcross = async (page: Page): Promise<boolean[]> => {
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  return [...paper.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => Number(width) > Number(height),
  )
}

test('the week is printed across, and a page somebody goes on to from there upright', async () => {
  await openPage(desk, server.origin, {
    path: '/desk/week',
    shows: (page) => page.getByTestId('week-lesson'),
  })
  expect(new Set(await printedAcross(desk))).toEqual(new Set([true]))
  await desk.locator('a[href="/desk/pairing"]').first().click()
  await expect(desk.getByTestId('board-visit').first()).toBeVisible()
  expect(new Set(await printedAcross(desk))).toEqual(new Set([false]))
})

test('in a walk over every page nothing goes wrong unseen, and the policy stops nothing', async () => {
  for (const one of PAGES) await openPage(desk, server.origin, one)
  expect(troubles).toEqual([])
})

test('somebody with only a keyboard signs in at the desk', async ({ browser }) => {
  const page = await newDevice(browser, 1440, 900)
  await page.goto(`${server.origin}/desk`)
  await tabTo(page, page.getByRole('combobox', { name: '市町' }))
  await page.keyboard.type('うべ')
  await expect(page.getByRole('option', { name: /宇部市/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: '市町' })).toHaveValue('宇部市')
  await tabTo(page, page.getByLabel('お名前'))
  await page.keyboard.type(UBE.coordinator.name)
  await tabTo(page, page.getByLabel('パスワード', { exact: true }))
  await page.keyboard.type(UBE.coordinator.password)
  await tabTo(page, page.getByLabel('確認コード'))
  await page.keyboard.type(await sampleCode(page, UBE.coordinator.name))
  await tabTo(page, page.getByRole('button', { name: 'はじめる', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '受付箱' })).toBeVisible()
  await expect(page.getByTestId('sync-badge')).toHaveText('すべて送りました')
  await tabTo(page, page.getByRole('link', { name: '週の予定' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '週の予定' })).toBeVisible()
})

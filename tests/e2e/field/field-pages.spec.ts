import { expect, type Page } from '@playwright/test'
import { UBE } from '#cast/key-people.ts'
import { tokyoDay } from '#domain/day.ts'
import { expectAccessible } from '../accessible.ts'
import { beginAs, newDevice } from '../journey-people.ts'
import { expectFitsWidth, smallTargets } from '../page-measures.ts'
import { collectTroubles } from '../page-troubles.ts'
import { chooseTextSize, expectFreeOfBarriers, openPage, type ShownPage } from '../page-views.ts'
import { press } from '../press.ts'
import { RunningServer } from '../running-server.ts'
import { test } from '../kept-policy.ts'

const LEAST_TARGET = 48
const TODAY = tokyoDay(new Date().toISOString())
const VISIT: ShownPage = {
  path: `/field/lessons/${UBE.todaysVisitId(TODAY)}`,
  shows: (page) => page.getByRole('heading', { name: '着いたら' }),
}
const PAGES: readonly ShownPage[] = [
  { path: '/field', shows: (page) => page.getByTestId('next-visit') },
  VISIT,
  { path: '/field/outbox', shows: (page) => page.getByRole('main').getByText('すべて送りました') },
  { path: '/field/lessons/nowhere', shows: (page) => page.getByText('この訪問は、この端末にありません') },
]
const BEGIN: ShownPage = {
  path: '/field/begin',
  shows: (page) => page.getByRole('region', { name: '見本の人ではじめる' }),
}

let server: RunningServer
let tablet: Page
let stranger: Page
let troubles: readonly string[]

test.beforeAll(async ({ browser }) => {
  server = await RunningServer.start('--demo')
  stranger = await newDevice(browser, 820, 1180)
  tablet = await newDevice(browser, 820, 1180)
  troubles = await collectTroubles(tablet)
  await tablet.goto(`${server.origin}/field`)
  await beginAs(tablet, UBE.silver)
  await expect(tablet.getByTestId('next-visit')).toBeVisible()
})

test.afterAll(async () => {
  await server.end()
})

const fitsAndIsLargeEnough = async (page: Page): Promise<void> => {
  await page.setViewportSize({ width: 320, height: 640 })
  await expectFitsWidth(page, 'at 400 %')
  await expect.poll(() => smallTargets(page, LEAST_TARGET), page.url()).toEqual([])
  await page.setViewportSize({ width: 820, height: 1180 })
  await expect.poll(() => smallTargets(page, LEAST_TARGET), page.url()).toEqual([])
}

for (const textSize of [20, 32])
  test(`every page of the tablet is free of barriers with letters of ${textSize}`, async () => {
    await tablet.goto(`${server.origin}/field`)
    await chooseTextSize(tablet, textSize)
    for (const one of PAGES)
      await test.step(one.path, async () => {
        await openPage(tablet, server.origin, one, UBE.silver)
        await expectFreeOfBarriers(tablet, textSize)
      })
    await openPage(stranger, server.origin, BEGIN)
    await chooseTextSize(stranger, textSize)
    await openPage(stranger, server.origin, BEGIN)
    await expectFreeOfBarriers(stranger, textSize)
  })

test('at 400 % no page has to be moved sideways, and whatever can be pressed is at least 48 pixels', async () => {
  await chooseTextSize(tablet, 20)
  for (const one of PAGES) {
    await openPage(tablet, server.origin, one, UBE.silver)
    await fitsAndIsLargeEnough(tablet)
  }
  await chooseTextSize(stranger, 20)
  await openPage(stranger, server.origin, BEGIN)
  await fitsAndIsLargeEnough(stranger)
})

test('a visit under way, its record, the wish for the next and the question before leaving are as good', async () => {
  await chooseTextSize(tablet, 20)
  await openPage(tablet, server.origin, VISIT, UBE.silver)
  await press(tablet, /身分証を見せる/)
  await expect(tablet.getByRole('dialog')).toBeVisible()
  await expectAccessible(tablet)
  await tablet.getByRole('dialog').getByRole('button', { name: '閉じる' }).first().press('Enter')
  await press(tablet, '着きました')
  await tablet.getByTestId('roll-row').getByRole('button', { name: '出席' }).first().press('Enter')
  const record = tablet.getByTestId('learner-record').first()
  await expect(record.getByLabel('今日できるようになったこと')).toBeVisible()
  await expectAccessible(tablet)
  await fitsAndIsLargeEnough(tablet)
  await record.getByRole('button', { name: '記録する' }).press('Enter')
  await expect(record.getByRole('link', { name: /したこと/ })).toBeVisible()
  await expectAccessible(tablet)
  await record.getByRole('group', { name: 'したこと' }).getByRole('button').first().press('Enter')
  await record.getByRole('button', { name: '記録する' }).press('Enter')
  await expect(record.getByLabel('今日できるようになったこと')).toHaveCount(0)
  await press(tablet, '次の訪問を申し込む')
  await expect(tablet.getByRole('button', { name: '申し込む', exact: true })).toBeVisible()
  await expectAccessible(tablet)
  await fitsAndIsLargeEnough(tablet)
})

test('in a walk over every page nothing goes wrong unseen, and the policy stops nothing', async () => {
  for (const one of PAGES) await openPage(tablet, server.origin, one, UBE.silver)
  expect(troubles).toEqual([])
})

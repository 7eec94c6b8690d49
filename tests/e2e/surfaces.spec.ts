import { expect, type Page } from '@playwright/test'
import { addDays, tokyoDay } from '#domain/day.ts'
import { sayDayShort } from '#domain/say-day.ts'
import { newDevice } from './journey-people.ts'
import { expectFitsWidth } from './page-measures.ts'
import { collectTroubles } from './page-troubles.ts'
import { chooseTextSize, expectFreeOfBarriers, openPage, type ShownPage } from './page-views.ts'
import { press } from './press.ts'
import { RunningServer } from './running-server.ts'
import { openFront, sayWho, wishForMornings } from './simple/resident.ts'
import { tabTo } from './tab-to.ts'
import { test } from './kept-policy.ts'

const CHIYO = { name: '見本　千代', kana: 'みほん　ちよ', telephone: '0836-00-1234' }
const TODAY = tokyoDay(new Date().toISOString())
const SOON = sayDayShort(addDays(TODAY, 5))

const PAGES: readonly ShownPage[] = [
  { path: '/', shows: (page) => page.getByRole('link', { name: /家に来てもらう/ }) },
  { path: '/town', shows: (page) => page.getByText('宇部市', { exact: true }) },
  { path: '/ask/topic', shows: (page) => page.getByText('LINE（ライン）') },
  { path: '/classes', shows: (page) => page.getByRole('main').getByRole('listitem') },
  { path: '/bookings', shows: (page) => page.getByRole('main').getByText('申し込みは、まだありません') },
  { path: '/telephone', shows: (page) => page.getByRole('main').getByRole('link', { name: /^0/ }) },
]

let server: RunningServer
let phone: Page
let troubles: readonly string[]

test.beforeAll(async ({ browser }) => {
  server = await RunningServer.start('--demo')
  phone = await newDevice(browser, 390, 844)
  troubles = await collectTroubles(phone)
  await openFront(phone, server.origin)
})

test.afterAll(async () => {
  await server.end()
})

for (const textSize of [20, 32])
  test(`every page of the simple mode is free of barriers at each width with letters of ${textSize}`, async () => {
    await chooseTextSize(phone, textSize)
    for (const one of PAGES)
      await test.step(one.path, async () => {
        await openPage(phone, server.origin, one)
        await expectFreeOfBarriers(phone, textSize)
      })
  })

test('at 400 % no page of the simple mode has to be moved sideways', async () => {
  await phone.setViewportSize({ width: 320, height: 640 })
  for (const textSize of [20, 32]) {
    await chooseTextSize(phone, textSize)
    for (const one of PAGES) {
      await openPage(phone, server.origin, one)
      await expectFitsWidth(phone, `at 400 %, letters of ${textSize}`)
    }
  }
})

test('every step of a wish is free of barriers at 400 % too, from the days to the slip', async () => {
  await phone.setViewportSize({ width: 320, height: 640 })
  await chooseTextSize(phone, 20)
  await phone.goto(`${server.origin}/`)
  await wishForMornings(phone, [SOON])
  await expectFitsWidth(phone, 'at 400 %')
  await expectFreeOfBarriers(phone, 20)
  await sayWho(phone, CHIYO)
  await expectFreeOfBarriers(phone, 20)
  await press(phone, 'この内容で申し込む')
  await expect(phone.getByTestId('slip-state')).toHaveText('受け付けました')
  await expectFreeOfBarriers(phone, 20)
})

test('in all of this nothing went wrong unseen, and the policy stopped nothing', async () => {
  await phone.goto(`${server.origin}/bookings`)
  await expect(phone.getByRole('article')).toHaveCount(1)
  expect(troubles).toEqual([])
})

test('somebody with only a keyboard asks for a visit', async ({ browser }) => {
  const page = await newDevice(browser, 1280, 800)
  await openFront(page, server.origin)
  const next = page.getByRole('button', { name: '次へすすむ' })
  const pressNow = async (key = 'Enter') => page.keyboard.press(key)
  await tabTo(page, page.getByRole('link', { name: /家に来てもらう/ }))
  await pressNow()
  await tabTo(page, page.getByRole('checkbox', { name: 'LINE（ライン）' }))
  await pressNow('Space')
  await tabTo(page, next)
  await pressNow()
  await expect(page).toHaveURL(/\/ask\/where$/)
  await tabTo(page, page.getByRole('radio').first())
  await pressNow('Space')
  await tabTo(page, next)
  await pressNow()
  await expect(page).toHaveURL(/\/ask\/when$/)
  await tabTo(page, page.getByRole('group', { name: new RegExp(SOON) }).getByRole('button', { name: '午前' }))
  await pressNow('Space')
  await tabTo(page, next)
  await pressNow()
  await expect(page).toHaveURL(/\/ask\/who$/)
  for (const [label, words] of [
    ['教わる方のお名前', CHIYO.name],
    ['ふりがな', CHIYO.kana],
    ['電話番号', CHIYO.telephone],
  ] as const) {
    await tabTo(page, page.getByLabel(label))
    await page.keyboard.type(words)
  }
  await tabTo(page, next)
  await pressNow()
  await tabTo(page, page.getByRole('button', { name: 'この内容で申し込む' }))
  await pressNow()
  await expect(page.getByTestId('slip-state')).toHaveText('受け付けました')
})

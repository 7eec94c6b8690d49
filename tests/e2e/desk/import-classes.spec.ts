import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { UBE } from '#cast/key-people.ts'
import { addDays, type Day, tokyoDay } from '#domain/day.ts'
import { expectAccessible } from '../accessible.ts'
import { keepPicture } from '../artifacts.ts'
import { rowsOnDevice } from '../device-rows.ts'
import { HubView } from '../faults/hub-view.ts'
import { beginAs, newDevice } from '../journey-people.ts'
import { allSent } from '../outbox.ts'
import { choose, follow, press, pressUntil } from '../press.ts'
import { RunningServer } from '../running-server.ts'
import { baseRegistryTable } from './class-table.ts'
import { chooseTable, expectCounts, takeIn } from './import-table.ts'
import { askForSeat } from './join-listed-class.ts'
import { test } from '../kept-policy.ts'

const REAL = readFileSync(new URL('../real-classes.csv', import.meta.url))
const ONE_SEAT = '見本の一席の教室'
const HANA = { name: '見本　花', kana: 'みほん　はな', telephone: '0836-00-2001' }
const TARO = { name: '見本　太郎', kana: 'みほん　たろう', telephone: '0836-00-2002' }

let server: RunningServer
let desk: Page
let hana: Page
let taro: Page
let tomorrow: Day

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser }) => {
  server = await RunningServer.start('--demo')
  tomorrow = addDays(tokyoDay(new Date().toISOString()), 1)
  desk = await newDevice(browser, 1440, 900)
  hana = await newDevice(browser, 390, 844)
  taro = await newDevice(browser, 390, 844)
  await desk.goto(`${server.origin}/desk/import`)
  await beginAs(desk, UBE.coordinator)
  await expect(desk.getByRole('heading', { level: 1, name: '教室の取り込み' })).toBeVisible()
})

test.afterAll(async () => {
  await server.end()
})

const countLessons = async (): Promise<number> => (await rowsOnDevice(desk))['lesson']?.length ?? 0

const tickBoth = async (): Promise<void> => {
  await choose(desk.getByLabel(/ほかの市町の表だが、この市町の講座として取り込む/))
  await choose(desk.getByLabel(/同じ曜日のまま、日付を今年に移す/))
}

test('a real table of 21 classes is shown with counts, and nothing is taken in before the button', async () => {
  await expect(desk.getByTestId('sync-badge')).toHaveText('すべて送りました')
  const before = await countLessons()
  await chooseTable(desk, 'real-classes.csv', REAL)
  await expectCounts(desk, 0, 0, 21)
  await tickBoth()
  await expectCounts(desk, 21, 0, 0)
  await expect(desk.getByRole('main').getByRole('table').getByRole('row')).toHaveCount(22)
  await expectAccessible(desk)
  await keepPicture(desk, 'desk-import-preview')
  expect(await countLessons()).toBe(before)

  await press(desk, '21件を取り込む')
  await expect(desk.getByText('21件を取り込みました')).toBeVisible()
  await allSent(desk)
  expect(await countLessons()).toBe(before + 21)
})

test('the same table again has nothing new, and no class is there twice', async () => {
  const before = await countLessons()
  await desk.reload()
  await chooseTable(desk, 'real-classes.csv', REAL)
  await tickBoth()
  await expectCounts(desk, 0, 21, 0)
  await expect(desk.getByRole('button', { name: '0件を取り込む' })).toBeDisabled()
  expect(await countLessons()).toBe(before)
})

test('the imported classes stand once in the week, and a resident joins one of them', async () => {
  const rows = await (await HubView.open(server.origin)).rows('lesson')
  const line = rows.filter(({ title }) => title.includes('LINEの使い方講座'))
  expect(line).toHaveLength(1)
  await askForSeat(taro, server.origin, '「LINEの使い方講座」', TARO)
  await press(taro, 'この教室に申し込む')
  await expect(taro.getByTestId('slip-state')).toHaveText('受け付けました')

  await desk.goto(`${server.origin}/desk/week?day=${line[0]?.lessonDay}`)
  const card = desk.getByTestId('week-lesson').filter({ hasText: 'LINEの使い方講座' })
  await expect(card).toHaveCount(1)
  await pressUntil(card.getByRole('link'), desk.getByTestId('booking').first())
  await expect(desk.getByTestId('booking').filter({ hasText: TARO.name })).toContainText('予約済み')
})

test('of two residents the second is told that the only seat is taken, and waits', async () => {
  const only = {
    number: '見本-1',
    title: ONE_SEAT,
    day: tomorrow,
    from: '07:00',
    until: '08:00',
    capacity: 1,
  }
  await desk.goto(`${server.origin}/desk/import`)
  await chooseTable(desk, 'one-seat.csv', baseRegistryTable([only]))
  await takeIn(desk, 1)
  await desk.goto(`${server.origin}/desk/week?day=${tomorrow}`)
  const card = desk.getByTestId('week-lesson').filter({ hasText: ONE_SEAT })
  await pressUntil(card.getByRole('link'), desk.getByText('予約している人はいません。'))

  await askForSeat(hana, server.origin, ONE_SEAT, HANA)
  await press(hana, 'この教室に申し込む')
  await expect(hana.getByTestId('slip-state')).toHaveText('受け付けました')
  const booked = desk.getByTestId('booking').filter({ hasText: HANA.name })
  await expect(booked).toContainText('予約済み')

  await taro.goto(`${server.origin}/classes`)
  const listed = taro.getByRole('link', { name: ONE_SEAT })
  await pressUntil(listed, taro.getByRole('button', { name: '次へすすむ' }))
  await press(taro, '次へすすむ')
  await taro.getByLabel('教わる方のお名前').fill(TARO.name)
  await taro.getByLabel('ふりがな').fill(TARO.kana)
  await taro.getByLabel('電話番号').fill(TARO.telephone)
  await press(taro, '次へすすむ')
  await expect(taro.getByText('満席です（順番待ちができます）').first()).toBeVisible()
  await expectAccessible(taro)
  await press(taro, '順番待ちに申し込む')
  await expect(taro.getByText('順番待ちに入りました')).toBeVisible()
  await keepPicture(taro, 'simple-waiting-list')
  await expect(desk.getByTestId('booking').filter({ hasText: TARO.name })).toContainText('空き待ち 1番')
  await expectAccessible(desk)
  await keepPicture(desk, 'desk-waiting-list')
})

test('the seat given back is offered by telephone the same day, and goes to who waited', async () => {
  await follow(desk, '電話')
  await expect(desk.getByRole('heading', { level: 1, name: '電話' })).toBeVisible()
  const call = desk.getByTestId('call').filter({ hasText: TARO.name })
  await expect(desk.getByTestId('call').first()).toBeVisible()
  await expect(call).toHaveCount(0)

  await hana.goto(`${server.origin}/bookings`)
  await press(hana, '取りやめる')
  await hana.getByRole('dialog').getByRole('button', { name: '取りやめる' }).press('Enter')
  await expect(hana.getByText('取りやめました')).toBeVisible()

  await expect(call).toContainText(TARO.telephone)
  await expect(call).toContainText('空いた席の案内')
  await taro.goto(`${server.origin}/bookings`)
  const waiting = taro.getByRole('article').filter({ hasText: '見本公民館' })
  await expect(waiting).toContainText('順番待ちです')
  await call.getByRole('button', { name: '席をあける' }).press('Enter')
  await expect(call).toHaveCount(0)
  await expect(waiting).toContainText('日時が決まりました')
})

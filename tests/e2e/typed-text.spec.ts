import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import Papa from 'papaparse'
import { UBE } from '#cast/key-people.ts'
import { addDays, tokyoDay } from '#domain/day.ts'
import { sayDayShort } from '#domain/say-day.ts'
import { isDeed, watchForDeeds } from './born-of-text.ts'
import { baseRegistryTable } from './desk/class-table.ts'
import { chooseTable, takeIn } from './desk/import-table.ts'
import { HubView } from './faults/hub-view.ts'
import { beginAs, newDevice } from './journey-people.ts'
import { test } from './kept-policy.ts'
import { follow, press } from './press.ts'
import { RunningServer } from './running-server.ts'
import { openFront, sayWho, wishForMornings } from './simple/resident.ts'
import { TextWalk } from './text-walk.ts'
import { openUnlocked } from './unlock.ts'

const TODAY = tokyoDay(new Date().toISOString())
const IMAGE = '"><img src=x onerror=alert(1)>'
const FRAME = '<iframe src=//x>'
const VECTOR = '<svg onload=alert()>'
const SUM = '@SUM(A1)<b>見本</b>'
/** What is left of its name when it is taken in as a class. */
const TAKEN_IN = 'SUM(A1)<b>見本</b>'
const CALCULATED = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u

let server: RunningServer
let desk: Page
let phone: Page
let tablet: Page
const walk = new TextWalk([])
const deeds: (readonly string[])[] = []

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser }) => {
  server = await RunningServer.start('--demo')
  const open = async (width: number, height: number): Promise<Page> => {
    const page = await newDevice(browser, width, height)
    deeds.push(await watchForDeeds(page, server.origin))
    return page
  }
  desk = await open(1440, 900)
  phone = await open(390, 844)
  tablet = await open(820, 1180)
})

test.afterAll(async () => {
  await server.end()
})

const visitPath = `/desk/lessons/${UBE.todaysVisitId(TODAY)}`

const savedTable = async (name: RegExp): Promise<{ file: string; cells: string[] }> => {
  const [saved] = await Promise.all([desk.waitForEvent('download'), press(desk, name)])
  const text = readFileSync(await saved.path(), 'utf8').replace(/^\uFEFF/, '')
  const cells = Papa.parse<string[]>(text).data.flat()
  expect(cells.filter((cell) => CALCULATED.test(cell))).toEqual([])
  return { file: saved.suggestedFilename(), cells }
}

test('a wish in the name of an attack is read back as it was typed, on the telephone and at the desk', async () => {
  await openFront(phone, server.origin)
  await wishForMornings(phone, [sayDayShort(addDays(TODAY, 5))])
  await sayWho(phone, { name: IMAGE, kana: 'みほん', telephone: '0836-00-1234' })
  await walk.look(phone, [IMAGE])
  await press(phone, 'この内容で申し込む')
  await expect(phone.getByTestId('slip-state')).toHaveText('受け付けました')
  await walk.look(phone)

  await desk.goto(`${server.origin}/desk`)
  await beginAs(desk, UBE.coordinator)
  await walk.look(desk, [IMAGE])
  const wish = desk.getByTestId('waiting-request').filter({ hasText: IMAGE })
  await wish.getByRole('link', { name: /訪問の日を決める/ }).press('Enter')
  await walk.look(desk, [IMAGE])
  await desk.getByLabel('地区').fill(VECTOR)
  await desk.getByLabel('住所').fill(FRAME)
  await desk.getByRole('radio').first().press('Space')
  await press(desk, 'この日で訪問を決める')
  await expect(desk.getByTestId('choose-pair')).toBeVisible()
  await walk.look(desk, [IMAGE, VECTOR, FRAME])
})

test('a volunteer who is called like an attack is a volunteer, and searching says nothing to the address', async () => {
  await desk.goto(`${server.origin}/desk/people/new`)
  await desk.getByLabel('お名前').fill(FRAME)
  await desk.getByLabel('ふりがな').fill('みほん')
  await desk.getByRole('radio', { name: 'シルバー世代' }).check()
  await desk.getByLabel('電話番号').fill('0836-00-2345')
  await desk.getByLabel('地区').fill(VECTOR)
  await desk.getByRole('radio', { name: '車', exact: true }).check()
  await press(desk, 'LINE')
  await press(desk, '平日の9時〜17時にする')
  await press(desk, 'この内容で登録する')
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText(FRAME)
  await walk.look(desk, [FRAME, VECTOR])
  await expect(desk.getByTestId('sync-badge')).toHaveAttribute('data-waiting', '0')
  await press(desk, 'はじめるための暗証番号を出す')
  await expect(desk.getByTestId('pin-slip-name')).toHaveText(FRAME)
  await walk.look(desk, [FRAME])

  await follow(desk, '人の一覧へ戻る')
  await desk.getByRole('searchbox').fill(IMAGE)
  await expect(desk.getByRole('rowheader')).toHaveCount(1)
  await walk.look(desk, [IMAGE])
  expect(desk.url()).toBe(`${server.origin}/desk/people`)
})

test('a table of classes that attacks is previewed, taken in and its wrong rows saved as words', async () => {
  const day = addDays(TODAY, 6)
  const aClass = { number: '1', title: SUM, day, from: '10:00', until: '11:00', capacity: 5 }
  await desk.goto(`${server.origin}/desk/import`)
  await chooseTable(desk, `${IMAGE}.csv`, baseRegistryTable([aClass, { ...aClass, number: '2', until: SUM }]))
  await walk.look(desk, [IMAGE, SUM])
  const { file, cells } = await savedTable(/誤りの.*保存/)
  expect(file).toMatch(/^[\p{L}\p{N}-]+\.csv$/u)
  expect(cells).toContain(TAKEN_IN)
  await chooseTable(desk, 'a.csv', baseRegistryTable([aClass]))
  await takeIn(desk, 1)
  await desk.goto(`${server.origin}/desk/week?day=${day}`)
  await walk.look(desk, [TAKEN_IN])
})

test('a record of a visit is read as it was typed while it waits on the tablet, and at the desk', async () => {
  await tablet.goto(`${server.origin}/field`)
  await beginAs(tablet, UBE.silver)
  await expect(tablet.getByTestId('next-visit')).toBeVisible()
  await openUnlocked(tablet, `${server.origin}/field/lessons/${UBE.todaysVisitId(TODAY)}`, UBE.silver)
  await expect(tablet.getByRole('button', { name: '着きました', exact: true })).toBeVisible()
  await tablet.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await tablet.context().setOffline(true)
  await press(tablet, '着きました')
  await tablet.getByTestId('roll-row').getByRole('button', { name: '出席' }).first().press('Enter')
  const record = tablet.getByTestId('learner-record').first()
  await record.getByRole('group', { name: 'したこと' }).getByRole('button').first().press('Enter')
  await record.getByLabel('今日できるようになったこと').fill(IMAGE)
  await record.getByLabel(/ひとこと/).fill(VECTOR)
  await record.getByRole('button', { name: '記録する' }).press('Enter')
  await expect(tablet.getByTestId('sync-badge')).toHaveAttribute('data-waiting', '3')
  await walk.look(tablet, [IMAGE, VECTOR])
  await follow(tablet, /送れていないもの/)
  await expect(tablet.getByTestId('outbox-item')).toHaveCount(3)
  for (const typed of await tablet.getByText('入力した内容', { exact: true }).all()) await typed.click()
  await walk.look(tablet, [IMAGE, VECTOR])
  await tablet.context().setOffline(false)
  await expect(tablet.getByTestId('sync-badge')).toHaveAttribute('data-waiting', '0', { timeout: 60_000 })
  await desk.goto(`${server.origin}${visitPath}`)
  await walk.look(desk, [IMAGE, VECTOR])
})

test('what waits for a decision is corrected to an attack, and is one line of the record', async () => {
  const hub = await HubView.open(server.origin)
  const report = {
    ...{ id: 'of-another', lessonId: UBE.todaysVisitId(TODAY), learnerId: UBE.todaysLearnerId },
    ...{ topicsDone: ['LINE'], canDo: [], learnt: FRAME, next: '', satisfaction: 3, voice: '' },
    at: new Date().toISOString(),
  }
  expect(await hub.push('report.write@1', report, UBE.silver.accountId)).toBe('held')
  await desk.goto(`${server.origin}/desk/to-check`)
  await walk.look(desk, [FRAME])
  await follow(desk, '直して送る')
  await desk.getByLabel('できるようになったこと').fill(SUM)
  await walk.look(desk, [SUM])
  await press(desk, '直して送る')
  await expect(desk.getByTestId('decided-change')).toHaveCount(1)
  await desk.getByText('入力した内容', { exact: true }).click()
  await walk.look(desk, [FRAME])
  await desk.goto(`${server.origin}${visitPath}`)
  await walk.look(desk, [SUM])
})

test('a disclosure about somebody called like an attack is a table of words under a plain name', async () => {
  await desk.goto(`${server.origin}/desk/audit`)
  await desk.getByLabel('どなたについて').fill(IMAGE)
  await desk.getByRole('button', { name: IMAGE }).press('Enter')
  await walk.look(desk, [IMAGE])
  expect(desk.url()).toBe(`${server.origin}/desk/audit`)
  const { file, cells } = await savedTable(/開示請求のために取り出す/)
  expect(file).toMatch(/^[\p{L}\p{N}-]+\.csv$/u)
  expect(cells.join('\n')).toContain(IMAGE)
  await desk.goto(`${server.origin}/desk/numbers`)
  expect((await savedTable(/表.*保存/)).file).toMatch(/^[\p{L}\p{N}-]+\.csv$/u)
})

test('an address that attacks opens a page that says nothing of it', async () => {
  for (const attack of ['<img src=x onerror=alert(2)>', 'javascript:alert(2)', '{{alert(2)}}']) {
    const part = encodeURIComponent(attack)
    for (const path of [
      `people/volunteers/${part}`,
      `lessons/${part}`,
      `to-check/${part}`,
      `audit?learner=${part}`,
    ]) {
      await desk.goto(`${server.origin}/desk/${path}`)
      await walk.look(desk)
      await expect(desk.getByText(attack, { exact: true })).toHaveCount(0)
    }
    for (const path of [
      part,
      `slip#${part}`,
      `family#${UBE.code}.${part}`,
      `classes/${part}`,
      `slip/request/${part}`,
    ]) {
      await phone.goto(`${server.origin}/${path}`)
      await expect(phone.getByRole('main')).not.toBeEmpty()
    }
  }
})

test('and nothing came of any of it', () => {
  expect(deeds.flat().filter(isDeed)).toEqual([])
})

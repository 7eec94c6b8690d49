import { expect, type Locator, type Page } from '@playwright/test'
import { UBE } from '#cast/key-people.ts'
import { addDays, type Day, tokyoDay } from '#domain/day.ts'
import { sayDayShort } from '#domain/say-day.ts'
import { expectAccessible } from './accessible.ts'
import { keepPicture } from './artifacts.ts'
import { beginAs, newDevice, nextSaturday, openVisit, volunteerName } from './journey-people.ts'
import { allSent } from './outbox.ts'
import { choose, follow, press, pressUntil } from './press.ts'
import { RunningServer } from './running-server.ts'
import { openUnlocked, unlock } from './unlock.ts'
import { openFront, sayWho, wishForMornings } from './simple/resident.ts'
import { test } from './kept-policy.ts'
import { hasPackedToday, worksOffline } from './works-offline.ts'

const CHIYO = { name: '見本　千代', kana: 'みほん　ちよ', telephone: '0836-00-1234' }

let server: RunningServer
let today: Day
let desk: Page
let tablet: Page

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser }) => {
  server = await RunningServer.start('--demo')
  today = tokyoDay(new Date().toISOString())
  desk = await newDevice(browser, 1440, 900)
  tablet = await newDevice(browser, 820, 1180)
})

test.afterAll(async () => {
  await server.end()
})

/** Whoever can be chosen comes after the page, and in short lists; these are drawn anew with every choice. */
const showEverybody = async (panel: Locator): Promise<void> => {
  await expect(panel.getByRole('checkbox').first()).toBeVisible()
  const more = panel.getByRole('button', { name: /ほかの\d+人も見る/ })
  await expect(async () => {
    if ((await more.count()) > 0) await more.first().press('Enter', { timeout: 2000 })
    expect(await more.count()).toBe(0)
  }).toPass()
}

const chooseNone = async (choices: Locator): Promise<void> => {
  const chosen = choices.getByRole('checkbox', { checked: true })
  await expect(async () => {
    if ((await chosen.count()) > 0) await chosen.first().press('Space', { timeout: 2000 })
    expect(await chosen.count()).toBe(0)
  }).toPass()
}

const choosePair = async (lead: string | null, partner: string | null): Promise<void> => {
  const panel = desk.getByTestId('choose-pair')
  await showEverybody(panel)
  const leads = panel.getByRole('group', { name: 'リード（大人）' })
  const partners = panel.getByRole('group', { name: 'パートナー' })
  if (lead) await choose(leads.getByRole('radio', { name: new RegExp(lead) }))
  await chooseNone(partners)
  if (partner) await choose(partners.getByRole('checkbox', { name: new RegExp(partner) }))
}

test('the 19 municipalities of Yamaguchi are there with their codes', async ({ request }) => {
  const answer = await request.get(`${server.origin}/api/municipalities`)
  const towns = (await answer.json()) as { code: string; name: string }[]
  expect(towns).toHaveLength(19)
  expect(towns).toContainEqual(expect.objectContaining({ code: '352021', name: '宇部市' }))
  expect(towns).toContainEqual(expect.objectContaining({ code: '353051', name: '周防大島町' }))
})

test('a resident of eighty asks for a home visit about LINE, and gets a number and the state in words', async ({
  browser,
}) => {
  const phone = await newDevice(browser, 390, 844)
  await openFront(phone, server.origin)
  await wishForMornings(phone, [sayDayShort(nextSaturday(today))])
  await sayWho(phone, CHIYO)
  await keepPicture(phone, 'journey-1-check')
  await press(phone, 'この内容で申し込む')
  await expect(phone.getByTestId('slip-state')).toHaveText('受け付けました')
  await expect(phone.getByTestId('slip-number')).toHaveText(/^\d{4}-\d{4}$/)
  await expectAccessible(phone)
  await keepPicture(phone, 'journey-2-slip')
  await phone.context().close()
})

test('the coordinator finds the wish in the inbox and makes it a visit', async () => {
  await desk.goto(`${server.origin}/desk`)
  await beginAs(desk, UBE.coordinator)
  const wish = desk.getByTestId('waiting-request').filter({ hasText: CHIYO.name })
  await expect(wish).toBeVisible()
  await expectAccessible(desk)
  await keepPicture(desk, 'journey-3-inbox')
  await allSent(desk)
  const day = desk.getByLabel(new RegExp(sayDayShort(nextSaturday(today)).replace(/[（）]/g, '.')))
  await pressUntil(wish.getByRole('link', { name: /訪問の日を決める/ }), day)
  await choose(day)
  await desk.getByLabel('始まりの時刻').selectOption({ label: '午前10時' })
  await desk.getByLabel('地区').fill('見本町')
  await desk.getByLabel('住所').fill('見本町1丁目2-3')
  await expectAccessible(desk)
  await keepPicture(desk, 'journey-4-visit')
  await press(desk, 'この日で訪問を決める')
  await expect(desk.getByTestId('choose-pair')).toBeVisible()
})

test('a student alone is refused with a sentence', async () => {
  const student = volunteerName(UBE.freeStudentIds[0] ?? '', today)
  await choosePair(null, student)
  await press(desk, 'このペアで決める')
  await expect(desk.getByTestId('choose-pair').getByRole('alert')).toContainText('大人')
  await keepPicture(desk, 'journey-5-student-alone')
})

test('a silver volunteer and a student, both free then, are settled', async () => {
  const lead = volunteerName(UBE.freeSilverIds[0] ?? '', today)
  const student = volunteerName(UBE.freeStudentIds[0] ?? '', today)
  await choosePair(lead, student)
  await press(desk, 'このペアで決める')
  await expect(desk.getByTestId('choose-pair').getByText('決まりました', { exact: true })).toBeVisible()
  await expect(desk.getByTestId('helper')).toHaveCount(2)
  await allSent(desk)
  await expectAccessible(desk)
  await keepPicture(desk, 'journey-6-pair')
})

test('a helper who is elsewhere then, and a student after hours, are refused with a sentence', async () => {
  const lead = volunteerName(UBE.freeSilverIds[0] ?? '', today)
  const student = volunteerName(UBE.freeStudentIds[0] ?? '', today)
  const day = nextSaturday(today)
  await openVisit(desk, server.origin, { day, startsAt: '午前10時30分' })
  await choosePair(lead, null)
  await press(desk, 'このペアで決める')
  await expect(desk.getByTestId('choose-pair').getByRole('alert')).toContainText('重な')

  await openVisit(desk, server.origin, { day: addDays(day, 2), startsAt: '午後6時' })
  await choosePair(volunteerName(UBE.freeSilverIds[1] ?? '', today), student)
  await press(desk, 'このペアで決める')
  await expect(desk.getByTestId('choose-pair').getByRole('alert')).toContainText('午後5時')
  await keepPicture(desk, 'journey-6-after-hours')
})

test('a helper signs in on a tablet, which then opens without any server', async () => {
  await tablet.goto(`${server.origin}/field`)
  await beginAs(tablet, UBE.silver)
  await expect(tablet.getByTestId('next-visit').or(tablet.getByTestId('visit-link')).first()).toBeVisible()
  await expectAccessible(tablet)
  await allSent(tablet)
  await hasPackedToday(tablet)
  for (const page of [tablet, desk]) await worksOffline(page)
  await server.stop()

  await tablet.reload()
  await unlock(tablet, UBE.silver)
  await expect(tablet.getByTestId('signed-in')).toContainText(UBE.silver.name)
  await expect(tablet.getByTestId('today-only')).toBeVisible()
  await keepPicture(tablet, 'journey-6-today-only')
  await openUnlocked(tablet, `${server.origin}/field/lessons/${UBE.todaysVisitId(today)}`, UBE.silver)
  await expect(tablet.getByRole('button', { name: '着きました' })).toBeVisible()
  await expectAccessible(tablet)
  await keepPicture(tablet, 'journey-7-visit-offline')
})

test('the helper records the visit offline, and what is unsent is counted', async () => {
  await press(tablet, '着きました')
  await expect(tablet.getByTestId('sync-badge')).toHaveAttribute('data-waiting', '1')
  await tablet.getByTestId('roll-row').getByRole('button', { name: '出席' }).first().press('Enter')
  await expect(tablet.getByTestId('sync-badge')).toHaveAttribute('data-waiting', '2')

  const record = tablet.getByTestId('learner-record').first()
  await record.getByRole('group', { name: 'したこと' }).getByRole('button').first().press('Enter')
  await record.getByLabel('今日できるようになったこと').fill('写真を送れるようになった')
  await record.getByText('よく分かった').click()
  await record.getByLabel(/ひとこと/).fill('孫に写真を送ってみます')
  await record.getByRole('button', { name: '記録する' }).press('Enter')
  await expect(tablet.getByTestId('sync-badge')).toHaveAttribute('data-waiting', '3')
  await keepPicture(tablet, 'journey-8-recorded-offline')

  await press(tablet, /^終わりました/)
  await expect(tablet.getByText('この訪問は終わりました。')).toBeVisible()
  // The end of the visit, and that the helper has left.
  await expect(tablet.getByTestId('sync-badge')).toHaveAttribute('data-waiting', '5')
  await expect(tablet.getByTestId('sync-badge')).toContainText('送れていないものが')
  await keepPicture(tablet, 'journey-9-finished-offline')
})

test('when the server is back the count goes to nought and the coordinator sees it without a reload', async () => {
  await desk.goto(`${server.origin}/desk/lessons/${UBE.todaysVisitId(today)}`)
  await expect(desk.getByTestId('lesson-standing')).toBeVisible()
  await server.startAgain()
  await press(tablet, 'すべて開く')
  await unlock(tablet, UBE.silver)
  await expect(tablet.getByTestId('sync-badge')).toHaveAttribute('data-waiting', '0', { timeout: 60_000 })
  await expect(desk.getByTestId('lesson-report').first()).toContainText('写真を送れるようになった', {
    timeout: 60_000,
  })
  await expect(desk.getByTestId('lesson-fact').filter({ hasText: '出席' }).first()).toBeVisible()
  await expectAccessible(desk)
  await keepPicture(desk, 'journey-10-desk-sees-it')
})

test('the numbers page counts the visit for the fiscal year by form', async () => {
  await desk.goto(`${server.origin}/desk`)
  await follow(desk, '数字')
  await expect(desk.getByText('延べ参加者数').first()).toBeVisible()
  await expect(desk.getByRole('row', { name: /訪問型/ }).first()).toBeVisible()
  await expectAccessible(desk)
  await keepPicture(desk, 'journey-11-numbers')
})

test('the prefecture sees the numbers of every municipality by form, and nobody', async ({ browser }) => {
  const office = await newDevice(browser, 1440, 900)
  await office.goto(`${server.origin}/desk/numbers`)
  await beginAs(office, UBE.prefectureViewer)
  await expect(office.getByRole('row', { name: /宇部市/ })).toBeVisible()
  await expect(office.getByRole('row', { name: /周防大島町/ })).toBeVisible()
  await expect(office.getByText(CHIYO.name)).toHaveCount(0)
  await expectAccessible(office)
  await keepPicture(office, 'journey-12-prefecture')
  await office.context().close()
})

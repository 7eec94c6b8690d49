import { expect, type Page } from '@playwright/test'
import { UBE } from '#cast/key-people.ts'
import { tokyoDay } from '#domain/day.ts'
import { expectAccessible } from '../accessible.ts'
import { keepPicture } from '../artifacts.ts'
import { rowsOnDevice } from '../device-rows.ts'
import { beginAs, newDevice } from '../journey-people.ts'
import { allSent } from '../outbox.ts'
import { press, pressUntil } from '../press.ts'
import { RunningServer } from '../running-server.ts'
import { test } from '../kept-policy.ts'
import { openUnlocked } from '../unlock.ts'

let server: RunningServer
let desk: Page
let tablet: Page

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser }) => {
  server = await RunningServer.start('--demo')
  desk = await newDevice(browser, 1440, 900)
  tablet = await newDevice(browser, 820, 1180)
})

test.afterAll(async () => {
  await server.end()
})

const TABLES = ['contact', 'learner', 'lesson', 'booking', 'report', 'volunteer'] as const
const onTablet = async (table: string): Promise<unknown[]> => (await rowsOnDevice(tablet))[table] ?? []
const card = () => desk.getByTestId('device').filter({ hasText: 'タブレット3' }).last()

/** Shows a QR at the desk; gives the code in it. */
const offered = async (): Promise<string> => {
  await press(desk, '登録用のQRを出す')
  return desk.getByTestId('enrolment-code').innerText()
}

test('the desk shows a QR with a code that a camera reads or a hand types', async () => {
  await desk.goto(`${server.origin}/desk/devices`)
  const samples = desk.getByRole('region', { name: '見本の人ではじめる' })
  await pressUntil(
    samples.getByRole('button').filter({ hasText: UBE.coordinator.name }),
    desk.getByRole('heading', { level: 1, name: 'タブレット' }),
  )
  const code = await offered()
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]$/)
  await expect(desk.getByRole('img', { name: 'タブレット登録用のQRコード' })).toBeVisible()
  await expectAccessible(desk)
  await keepPicture(desk, 'desk-enrolment')
  await tablet.goto(`${server.origin}/field/enrol#${code}`)
})

test('the tablet that opens its address is enrolled, and the code stands in the address no more', async () => {
  await expect(tablet.getByRole('heading', { level: 1, name: 'このタブレットを登録する' })).toBeVisible()
  await expect.poll(() => tablet.url()).toBe(`${server.origin}/field/enrol`)
  await expectAccessible(tablet)
  await tablet.getByLabel('タブレットの呼び名').fill('タブレット3')
  await press(tablet, '登録する')
  await expect(tablet.getByText('登録できました')).toBeVisible()
  await keepPicture(tablet, 'field-enrolled')
  await press(tablet, '訪問モードをはじめる')
})

test('there a volunteer begins by name and PIN, and the desk sees who is on it', async () => {
  await beginAs(tablet, UBE.silver)
  await expect(tablet.getByTestId('next-visit')).toBeVisible()
  await expect.poll(async () => (await onTablet('contact')).length).toBeGreaterThan(0)
  await press(desk, '閉じる')
  await expect(card()).toContainText(UBE.silver.name)
  await expect(desk.getByTestId('device')).toHaveCount(1)
  await expectAccessible(desk)
  await keepPicture(desk, 'desk-devices')
})

test('revoked at the desk, it is told at its next contact and has no rows, and what was not sent is kept', async () => {
  const visit = `/field/lessons/${UBE.todaysVisitId(tokyoDay(new Date().toISOString()))}`
  await openUnlocked(tablet, `${server.origin}${visit}`, UBE.silver)
  await expect(tablet.getByRole('button', { name: '着きました', exact: true })).toBeVisible()
  await tablet.context().setOffline(true)
  await press(tablet, '着きました')
  await expect(tablet.getByTestId('sync-badge')).toHaveAttribute('data-waiting', '1')

  await card().getByRole('button', { name: '使えなくする' }).press('Enter')
  const question = desk.getByRole('dialog', { name: '「タブレット3」を使えなくしますか' })
  await expectAccessible(desk)
  await question.getByRole('button', { name: '使えなくする' }).press('Enter')
  const sheet = desk.getByTestId('lost-sheet')
  await expect(sheet).toContainText('名前・住所・電話など')
  await expect(sheet).toContainText(UBE.silver.name)
  await expectAccessible(desk)
  await keepPicture(desk, 'desk-lost-device')

  await tablet.context().setOffline(false)
  await expect(tablet.getByText('このタブレットは、担当者が使えなくしました')).toBeVisible()
  await expect(tablet.getByTestId('signed-in')).toHaveCount(0)
  await expectAccessible(tablet)
  await keepPicture(tablet, 'field-revoked')
  await expect
    .poll(async () => (await Promise.all(TABLES.map((table) => onTablet(table)))).flat())
    .toEqual([])
  await expect.poll(() => onTablet('outbox')).toHaveLength(1)
})

test('enrolled anew by a code typed by hand, the same person’s work is sent', async () => {
  await press(desk, '閉じる')
  const code = (await offered()).toLowerCase().replaceAll('-', '')
  await tablet.getByRole('link', { name: '登録コードを入れる' }).press('Enter')
  await tablet.getByLabel('登録コード').fill(code)
  await tablet.getByLabel('タブレットの呼び名').fill('タブレット3')
  await press(tablet, '登録する')
  await press(tablet, '訪問モードをはじめる')
  await beginAs(tablet, UBE.silver)
  await allSent(tablet)
  await expect.poll(async () => (await onTablet('contact')).length).toBeGreaterThan(0)
})

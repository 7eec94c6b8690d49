import { expect, type Page } from '@playwright/test'
import { UBE } from '#cast/key-people.ts'
import { type Day, tokyoDay } from '#domain/day.ts'
import { expectAccessible } from '../accessible.ts'
import { keepPicture } from '../artifacts.ts'
import { rowsOnDevice } from '../device-rows.ts'
import { beginAs, newDevice } from '../journey-people.ts'
import { expectFitsWidth } from '../page-measures.ts'
import { allSent } from '../outbox.ts'
import { follow, press, pressFor } from '../press.ts'
import { RunningServer } from '../running-server.ts'
import { openUnlocked } from '../unlock.ts'
import { test } from '../kept-policy.ts'

let server: RunningServer
let today: Day
let tablet: Page
let desk: Page

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser }) => {
  server = await RunningServer.start('--demo')
  today = tokyoDay(new Date().toISOString())
  tablet = await newDevice(browser, 820, 1180)
  desk = await newDevice(browser, 1440, 900)
})

test.afterAll(async () => {
  await server.end()
})

/** A held change by what was marked: every one of them is headed 到着・出席の記録. */
const held = (mark: string) =>
  desk.getByTestId('held-change').filter({ hasText: new RegExp(`記録\\s*${mark}`) })
const accessDialog = (page: Page) => page.getByRole('dialog', { name: /利用を/ })

const decideAccess = async (verb: string): Promise<void> => {
  await pressFor(desk, verb, accessDialog(desk))
  await accessDialog(desk).getByRole('button', { name: verb }).press('Enter')
  await expect(accessDialog(desk)).toBeHidden()
  await allSent(desk)
}

const looksRightEverywhere = async (name: string): Promise<void> => {
  for (const width of [390, 820, 1440]) {
    await desk.setViewportSize({ width, height: 900 })
    await expectFitsWidth(desk, `at ${width} pixels`)
    await expectAccessible(desk)
    await keepPicture(desk, `${name}-${width}`)
  }
}

test('a volunteer whose use is ended while their tablet is offline still holds unsent work', async () => {
  await tablet.goto(`${server.origin}/field`)
  await beginAs(tablet, UBE.silver)
  await expect(tablet.getByTestId('next-visit')).toBeVisible()
  await openUnlocked(tablet, `${server.origin}/field/lessons/${UBE.todaysVisitId(today)}`, UBE.silver)
  await expect(tablet.getByRole('button', { name: '着きました', exact: true })).toBeVisible()
  await tablet.context().setOffline(true)
  await press(tablet, '着きました')
  await tablet.getByTestId('roll-row').getByRole('button', { name: '出席' }).first().press('Enter')
  await expect(tablet.getByTestId('sync-badge')).toHaveAttribute('data-waiting', '2')

  await desk.goto(`${server.origin}/desk`)
  await beginAs(desk, UBE.coordinator)
  await desk.goto(`${server.origin}/desk/people/volunteers/${UBE.silver.id}`)
  await decideAccess('利用を止める')
  await expect(desk.getByTestId('account-access')).toContainText('利用を止めています')
  await keepPicture(desk, 'desk-access-ended')
})

test('when the tablet is back it forgets everything, and says that the work reached the office', async () => {
  await tablet.context().setOffline(false)
  const notice = tablet.getByTestId('revoked-notice')
  await expect(notice).toContainText('送れていなかった2件は、担当者に届いています', { timeout: 60_000 })
  await expect(notice).toContainText('宇部市に電話してください')
  await expectAccessible(tablet)
  await keepPicture(tablet, 'field-revoked')
  for (const store of ['learner', 'contact', 'lesson'])
    await expect.poll(async () => (await rowsOnDevice(tablet))[store], store).toEqual([])
})

test('the desk sees what was typed, by whom and why it waits, in plain words', async () => {
  await desk.goto(`${server.origin}/desk`)
  await follow(desk, '要確認')
  await expect(desk.getByTestId('held-change')).toHaveCount(2)
  const arrival = held('着きました')
  await expect(arrival).toContainText(UBE.silver.name.split('　').at(-1) ?? '')
  await expect(arrival).toContainText('利用を止めた方の端末から届きました')
  await expect(held('出席')).not.toContainText('personId')
  await looksRightEverywhere('desk-to-check')
})

test('one is sent again under the coordinator’s name, and the fact stands', async () => {
  await held('着きました').getByRole('button', { name: 'もう一度送る' }).press('Enter')
  await expect(desk.getByTestId('held-change')).toHaveCount(1)
  await expect(desk.getByTestId('decided-change')).toContainText('送り直しました')
  await allSent(desk)
  await desk.goto(`${server.origin}/desk/lessons/${UBE.todaysVisitId(today)}`)
  await expect(desk.getByTestId('lesson-fact').filter({ hasText: '到着' })).toHaveCount(1)
})

test('the other is corrected first, in a form filled in as it was', async () => {
  await desk.goto(`${server.origin}/desk/to-check`)
  await held('出席').getByRole('link', { name: '直して送る' }).press('Enter')
  await expect(desk.getByLabel('記録', { exact: true })).toHaveValue('present')
  await looksRightEverywhere('desk-correct')
  await desk.getByLabel('記録', { exact: true }).selectOption({ label: '欠席' })
  await press(desk, '直して送る')
  await expect(desk.getByRole('heading', { level: 1, name: '要確認' })).toBeVisible()
  await expect(desk.getByTestId('held-change')).toHaveCount(0)
  await expect(desk.getByTestId('decided-change')).toHaveCount(2)
  await allSent(desk)
  await keepPicture(desk, 'desk-to-check-done')
})

test('once let in again, the volunteer begins on the same tablet, and goes to nothing they had left', async () => {
  await desk.goto(`${server.origin}/desk/people/volunteers/${UBE.silver.id}`)
  await decideAccess('利用を再開する')
  await expect(desk.getByTestId('account-access')).toContainText('利用中')
  await press(tablet, '使い終わる')
  const begin = tablet.getByRole('heading', { level: 1, name: '訪問モードをはじめる' })
  const question = tablet.getByRole('dialog').getByRole('button', { name: '使い終わる' })
  await expect(begin.or(question)).toBeVisible()
  if (await question.isVisible()) await question.press('Enter')
  await expect(begin).toBeVisible()
  await beginAs(tablet, UBE.silver)
  await expect(tablet.getByTestId('revoked-notice')).toHaveCount(0)
  await expect(tablet.getByText('きょうの訪問はありません')).toBeVisible()
})

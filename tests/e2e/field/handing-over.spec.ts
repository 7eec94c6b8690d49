import { expect, type Page } from '@playwright/test'
import { UBE } from '#cast/key-people.ts'
import { type Day, tokyoDay } from '#domain/day.ts'
import { expectAccessible } from '../accessible.ts'
import { keepPicture } from '../artifacts.ts'
import { beginAs, newDevice } from '../journey-people.ts'
import { allSent } from '../outbox.ts'
import { press } from '../press.ts'
import { RunningServer } from '../running-server.ts'
import { openUnlocked, unlock } from '../unlock.ts'
import { test } from '../kept-policy.ts'
import { worksOffline } from '../works-offline.ts'

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

const badge = () => tablet.getByTestId('sync-badge')
const arrivals = () => desk.getByTestId('lesson-fact').filter({ hasText: '到着' })
const openVisit = (person: { pin: string }) =>
  openUnlocked(tablet, `${server.origin}/field/lessons/${UBE.todaysVisitId(today)}`, person)

test('who wants to leave with unsent work is asked first, and may stay', async () => {
  await tablet.goto(`${server.origin}/field`)
  await beginAs(tablet, UBE.silver)
  await expect(tablet.getByTestId('next-visit')).toBeVisible()
  await openVisit(UBE.silver)
  await expect(tablet.getByRole('button', { name: '着きました', exact: true })).toBeVisible()
  await worksOffline(tablet)
  await server.stop()
  await press(tablet, '着きました')
  await expect(badge()).toHaveAttribute('data-waiting', '1')

  await press(tablet, '使い終わる')
  const question = tablet.getByRole('dialog', { name: '送れていないものが 1 件あります' })
  await expect(question).toBeVisible()
  await expectAccessible(tablet)
  await keepPicture(tablet, 'field-leave-unsent')
  await question.getByRole('button', { name: 'もどる' }).press('Enter')
  await expect(question).toBeHidden()
  await expect(tablet.getByTestId('signed-in')).toContainText(UBE.silver.name)
})

test('leaving all the same leads to the beginning, and shows nothing of the work', async () => {
  await press(tablet, '使い終わる')
  await tablet.getByRole('dialog').getByRole('button', { name: '使い終わる' }).press('Enter')
  await expect(tablet.getByRole('heading', { level: 1, name: '訪問モードをはじめる' })).toBeVisible()
  await expect(tablet.getByTestId('signed-in')).toHaveCount(0)
  await tablet.reload()
  await expect(tablet.getByRole('heading', { level: 1, name: '訪問モードをはじめる' })).toBeVisible()
})

test('another person on the same tablet neither sees that work nor sends it', async () => {
  await server.startAgain()
  await desk.goto(`${server.origin}/desk`)
  await beginAs(desk, UBE.coordinator)
  await expect(desk.getByTestId('waiting-request').first()).toBeVisible()
  await desk.goto(`${server.origin}/desk/lessons/${UBE.todaysVisitId(today)}`)
  await expect(desk.getByTestId('lesson-standing')).toBeVisible()

  await beginAs(tablet, UBE.student)
  await expect(tablet.getByTestId('signed-in')).toContainText(UBE.student.name)
  await expect(badge()).toHaveText('すべて送りました')
  await openUnlocked(tablet, `${server.origin}/field/outbox`, UBE.student)
  await expect(tablet.getByRole('main').getByText('すべて送りました')).toBeVisible()
  await expect(tablet.getByTestId('outbox-item')).toHaveCount(0)
  await openVisit(UBE.student)
  await expect(tablet.getByRole('button', { name: '着きました', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await expect(badge()).toHaveText('すべて送りました')
  await desk.reload()
  await expect(desk.getByTestId('lesson-standing')).toBeVisible()
  await expect(desk.getByTestId('sync-badge')).toHaveText('すべて送りました')
  await expect(arrivals()).toHaveCount(0)
  await press(tablet, '使い終わる')
  await expect(tablet.getByRole('heading', { level: 1, name: '訪問モードをはじめる' })).toBeVisible()
})

test('when the same person begins again their work is still there, and is sent once', async () => {
  await beginAs(tablet, UBE.silver)
  await expect(tablet.getByTestId('signed-in')).toContainText(UBE.silver.name)
  await allSent(tablet)
  await openVisit(UBE.silver)
  await expect(tablet.getByText(/に着きました/).first()).toBeVisible()
  await expect(tablet.locator('[data-state="sent-fact"]').first()).toBeVisible()
  await expect(arrivals()).toHaveCount(1)

  await tablet.reload()
  await unlock(tablet, UBE.silver)
  await allSent(tablet)
  await desk.reload()
  await expect(desk.getByTestId('sync-badge')).toHaveText('すべて送りました')
  await expect(arrivals()).toHaveCount(1)
})

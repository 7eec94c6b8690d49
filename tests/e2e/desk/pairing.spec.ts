import { expect, type Page } from '@playwright/test'
import { UBE } from '#cast/key-people.ts'
import { keepPicture } from '../artifacts.ts'
import { expectAccessible } from '../accessible.ts'
import { beginAs, newDevice } from '../journey-people.ts'
import { allSent } from '../outbox.ts'
import { press, pressUntil } from '../press.ts'
import { RunningServer } from '../running-server.ts'
import { test } from '../kept-policy.ts'

let server: RunningServer
let desk: Page

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser }) => {
  server = await RunningServer.start('--demo')
  desk = await newDevice(browser, 1440, 900)
  await desk.goto(`${server.origin}/desk`)
  await beginAs(desk, UBE.coordinator)
  await allSent(desk)
  await desk.goto(`${server.origin}/desk/pairing`)
  await press(desk, '次の週')
})

test.afterAll(async () => {
  await server.end()
})

const suggested = () => desk.getByTestId('suggested')

test('a coordinator asks for a suggestion, sees it come and takes it back', async () => {
  await press(desk, '案を作る')
  await expect(desk.getByText('案ができました')).toBeVisible({ timeout: 60_000 })
  await expect(suggested().first()).toBeVisible()
  await expect(desk.getByTestId('plan-totals')).toBeVisible()
  await expectAccessible(desk)
  await keepPicture(desk, 'pairing-week')
  await press(desk, '一つ戻す')
  await expect(suggested()).toHaveCount(0)
})

test('thinking is ended early with what there is', async () => {
  await press(desk, '案を作る')
  await press(desk, 'ここまでの案を使う')
  await expect(suggested().first()).toBeVisible({ timeout: 60_000 })
})

test('a plan that was kept is held against the board, and used again', async () => {
  await press(desk, 'この案を手元に残す')
  await expect(desk.getByText('案1として手元に残しました')).toBeVisible()
  await press(desk, '案を消す')
  await expect(suggested()).toHaveCount(0)
  await press(desk, 'プランを比べる')
  await expect(desk.getByTestId('compared-totals')).toBeVisible()
  await expect(desk.getByTestId('plan-differences')).toContainText('だれも行きません')
  await expectAccessible(desk)
  await keepPicture(desk, 'pairing-compare')
  await press(desk, 'この案を使う（案1）')
  await expect(suggested().first()).toBeVisible()
})

test('on one day every helper and visit has a cell, reached by arrow keys, with its reason', async () => {
  const day = desk
    .getByRole('tab')
    .filter({ hasText: /[1-9]\d*$/ })
    .nth(1)
  await day.press('Enter')
  const grid = desk.getByTestId('board-grid')
  await expect(grid).toBeVisible()
  const first = grid.locator('[data-cell="0-0"]')
  await first.focus()
  await desk.keyboard.press('ArrowRight')
  await expect(grid.locator('[data-cell="0-1"]')).toBeFocused()
  await expect(desk.getByTestId('map')).toBeVisible()
  await expectAccessible(desk)
  await keepPicture(desk, 'pairing-day')
  const reasons = desk.getByRole('dialog')
  await pressUntil(grid.locator('[data-cell="0-1"]'), reasons)
  await expect(reasons.getByRole('heading', { level: 2 })).toContainText('さん')
  await expect(reasons.getByText(/。$/).first()).toBeVisible()
  await keepPicture(desk, 'pairing-cell')
  await desk.keyboard.press('Escape')
  await expect(reasons).toBeHidden()
})

test('whom the suggestion names is asked, and an answer by telephone is noted', async () => {
  await desk.getByRole('tab').first().press('Enter')
  const visit = desk.getByTestId('board-visit').filter({ has: suggested() }).first()
  await visit.getByRole('button', { name: 'お願いする' }).press('Enter')
  await expect(desk.getByText(/件のお願いをしました/)).toBeVisible()
  const promised = desk.getByTestId('promised').filter({ hasText: 'お願い中' }).first()
  await expect(promised).toBeVisible()
  await promised.getByRole('button', { name: /承諾/ }).press('Enter')
  await expect(desk.getByTestId('promised').filter({ hasText: '承諾' }).first()).toBeVisible()
  await allSent(desk)
})

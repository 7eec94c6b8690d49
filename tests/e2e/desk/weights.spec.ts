import { expect, type Page } from '@playwright/test'
import { cast } from '#cast/cast.ts'
import { UBE } from '#cast/key-people.ts'
import { tokyoDay } from '#domain/day.ts'
import type { Row } from '#domain/tables.ts'
import { expectAccessible } from '../accessible.ts'
import { keepPicture } from '../artifacts.ts'
import { beginAs, newDevice } from '../journey-people.ts'
import { test } from '../kept-policy.ts'
import { allSent } from '../outbox.ts'
import { expectFitsWidth } from '../page-measures.ts'
import { follow, press, pressUntil } from '../press.ts'
import { RunningServer } from '../running-server.ts'

const TODAY = tokyoDay(new Date().toISOString())
const ROWS = cast(TODAY).find(({ code }) => code === UBE.code)?.rows ?? []
/** Where the student of today's visit lives, and where they go. */
const HOME = (ROWS.find(({ id }) => id === UBE.student.id)?.row as Row<'volunteer'>).area
const VISIT = (ROWS.find(({ id }) => id === UBE.todaysVisitId(TODAY))?.row as Row<'lesson'>).area
/** No way of the town takes just as long. */
const MINUTES = '173'

let server: RunningServer
let desk: Page

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser }) => {
  server = await RunningServer.start('--demo')
  desk = await newDevice(browser, 1440, 900)
  await desk.goto(`${server.origin}/desk`)
  await beginAs(desk, UBE.coordinator)
  await allSent(desk)
  await desk.goto(`${server.origin}/desk/settings`)
  await follow(desk, '案の重さと移動時間')
})

test.afterAll(async () => {
  await server.end()
})

const travel = () => desk.getByRole('textbox', { name: '移動', exact: true })
const preview = () => desk.getByTestId('preview')
const minutes = () => desk.getByRole('textbox', { name: `${HOME}と${VISIT}の間の分` })

test('a coordinator weighs travel twice, by keyboard, and sees what that is worth', async () => {
  await expect(desk.getByText('1回は、移動 120分と同じ重さです。')).toBeVisible()
  await keepPicture(desk, 'weights')
  await travel().press('ArrowUp')
  await press(desk, '移動を重くする')
  await expect(travel()).toHaveValue('2')
  await expect(desk.getByText('1回は、移動 60分と同じ重さです。')).toBeVisible()
})

test('a way that takes longer is added, and both are still there after loading anew', async () => {
  await desk.getByLabel('地区', { exact: true }).selectOption(HOME)
  await desk.getByLabel('もう一つの地区').selectOption(VISIT)
  await desk.getByLabel('移動（分）').fill(MINUTES)
  await desk.getByLabel('移動（分）').press('Enter')
  await expect(minutes()).toHaveValue(MINUTES)
  await desk.reload()
  await expect(travel()).toHaveValue('2')
  await expect(minutes()).toHaveValue(MINUTES)
  await expect(desk.getByText('まだ保存していない変更があります。')).toBeVisible()
})

test('last week is planned twice in the worker and compared in words, before anything is saved', async () => {
  await press(desk, '先週でためす')
  await expect(preview().getByText(/件の訪問・教室・申込を計画しました。/)).toBeVisible({ timeout: 120_000 })
  await expect(preview().getByRole('columnheader')).toHaveText(['こと', '今のまま', '変えた後', 'ちがい'])
  await expect(preview().getByRole('rowheader', { name: '移動' })).toBeVisible()
  await expectAccessible(desk)
  await keepPicture(desk, 'weights-preview')
  await desk.setViewportSize({ width: 820, height: 1180 })
  await expectFitsWidth(desk, 'at 820 px')
  await keepPicture(desk, 'weights-preview-820')
  await desk.setViewportSize({ width: 1440, height: 900 })
})

test('what cannot be used is named with its field, and is not saved', async () => {
  await travel().fill('11')
  await press(desk, 'この内容で保存する')
  const summary = desk.getByRole('group', { name: '入力をご確認ください' })
  await expect(summary).toBeFocused()
  await expectAccessible(desk)
  await keepPicture(desk, 'weights-wrong')
  await summary.getByRole('link', { name: /^移動：/ }).press('Enter')
  await expect(travel()).toBeFocused()
  await travel().fill('2')
})

test('saved without network it waits, goes out later, and holds', async () => {
  await desk.context().setOffline(true)
  await pressUntil(
    desk.getByRole('button', { name: 'この内容で保存する' }),
    desk
      .getByText('保存しました')
      .or(desk.getByRole('button', { name: 'それでも保存する' }))
      .first(),
  )
  const anyway = desk.getByRole('button', { name: 'それでも保存する' })
  if (await anyway.isVisible()) await anyway.press('Enter')
  await expect(desk.getByText('保存しました')).toBeVisible()
  await desk.context().setOffline(false)
  await allSent(desk)
  await desk.reload()
  await expect(travel()).toHaveValue('2')
  await expect(minutes()).toHaveValue(MINUTES)
  await expect(desk.getByText('まだ保存していない変更があります。')).toHaveCount(0)
})

test('the board plans with them: a minute costs two points, and the way is as long as it was given', async () => {
  await desk.goto(`${server.origin}/desk/pairing?day=${TODAY}`)
  await expect(desk.getByTestId('map').getByText(`約${MINUTES}分`).first()).toBeVisible()
  await desk.goto(`${server.origin}/desk/pairing`)
  await press(desk, '次の週')
  await press(desk, '案を作る')
  const cells = desk
    .getByTestId('plan-totals')
    .getByRole('row')
    .filter({ hasText: /^移動/ })
    .getByRole('cell')
  await expect(cells.first()).toBeVisible({ timeout: 60_000 })
  const [count, points] = await cells.allTextContents()
  expect(Number(count)).toBeGreaterThan(0)
  expect(Number(points)).toBe(2 * Number(count))
})

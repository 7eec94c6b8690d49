import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { UBE } from '#cast/key-people.ts'
import { tokyoDay } from '#domain/day.ts'
import { expectAccessible } from './accessible.ts'
import { keepPicture } from './artifacts.ts'
import { beginAs, newDevice } from './journey-people.ts'
import { expectFitsWidth } from './page-measures.ts'
import { collectTroubles } from './page-troubles.ts'
import { allSent } from './outbox.ts'
import { press } from './press.ts'
import { RunningServer } from './running-server.ts'
import { openUnlocked, unlock } from './unlock.ts'
import { test } from './kept-policy.ts'
import { hasPackedToday, worksOffline } from './works-offline.ts'

let server: RunningServer
let tablet: Page
let file = ''

const visitPath = () => `/field/lessons/${UBE.todaysVisitId(tokyoDay(new Date().toISOString()))}`

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser }) => {
  server = await RunningServer.start('--demo')
  tablet = await newDevice(browser, 820, 1180)
})

test.afterAll(async () => {
  await server.end()
})

test('the sheet of what is unsent leads to the rescue page, which works with the server down', async () => {
  const troubles = await collectTroubles(tablet)
  await tablet.goto(`${server.origin}/field`)
  await beginAs(tablet, UBE.silver)
  await expect(tablet.getByTestId('next-visit')).toBeVisible()
  await openUnlocked(tablet, `${server.origin}${visitPath()}`, UBE.silver)
  await expect(tablet.getByRole('button', { name: '着きました', exact: true })).toBeVisible()
  await allSent(tablet)
  await hasPackedToday(tablet)
  await worksOffline(tablet)
  await server.stop('SIGKILL')
  await press(tablet, '着きました')
  await expect(tablet.getByTestId('sync-badge')).toHaveAttribute('data-waiting', '1')
  await openUnlocked(tablet, `${server.origin}/field/outbox`, UBE.silver)
  await tablet.getByRole('link', { name: '送れないものを、ファイルに取り出す' }).press('Enter')
  await expect(tablet).toHaveURL(/\/rescue\//)
  await expect(tablet.getByRole('status').first()).toContainText('送れていないものが 1 件あります')
  expect(troubles.filter((one) => one.startsWith('/rescue'))).toEqual([])
})

test('it says what the file holds and whom to give it to, and saves it with date and count', async () => {
  for (const width of [390, 820, 1440]) {
    await tablet.setViewportSize({ width, height: 1000 })
    await expectFitsWidth(tablet, `at ${width} pixels`)
    await expectAccessible(tablet)
    await keepPicture(tablet, `rescue-${width}`)
  }
  await expect(tablet.getByRole('main')).toContainText('個人の情報が入ります')
  const [saved] = await Promise.all([tablet.waitForEvent('download'), press(tablet, 'ファイルに保存する')])
  expect(saved.suggestedFilename()).toMatch(/^magonote-unsent-\d{4}-\d{2}-\d{2}-\d{4}-1\.json$/)
  file = await saved.path()
  const { kind, count, databases } = JSON.parse(readFileSync(file, 'utf8')) as {
    kind: string
    count: number
    databases: { name: string; changes: { name: string; state: string; input: unknown }[] }[]
  }
  expect([kind, count]).toEqual(['magonote-unsent', 1])
  expect(databases[0]?.name).toContain(UBE.code)
  expect(databases[0]?.changes[0]).toMatchObject({ name: 'attendance.record@1', state: 'pending' })
})

test('where nothing can be saved, the same text is there to be copied', async () => {
  await tablet.getByText('ファイルに保存できないとき', { exact: true }).press('Enter')
  await expect(tablet.getByLabel(/下の文字をすべて写して/)).toHaveValue(readFileSync(file, 'utf8'))
})

test('it opens although the scripts of the app are broken, and changes nothing on the device', async () => {
  await tablet.route('**/assets/*.js', (route) => route.abort())
  await tablet.goto(`${server.origin}/rescue/`)
  await expect(tablet.getByRole('status').first()).toContainText('送れていないものが 1 件あります')
  await tablet.unroute('**/assets/*.js')
  await openUnlocked(tablet, `${server.origin}/field/outbox`, UBE.silver)
  await expect(tablet.getByTestId('outbox-item')).toHaveCount(1)
  await expectAccessible(tablet)
  await keepPicture(tablet, 'field-outbox')
})

test('whoever else uses the tablet now is told that something is there, and reads none of it', async () => {
  const before = await tablet.evaluate(() => localStorage.getItem('magonote.actor') ?? '')
  await tablet.evaluate(
    (own) =>
      localStorage.setItem('magonote.actor', JSON.stringify({ ...JSON.parse(own), accountId: 'another' })),
    before,
  )
  await tablet.goto(`${server.origin}/rescue/`)
  const said = tablet.getByRole('status').first()
  await expect(said).toContainText('ほかの方が入力したものが1件あります')
  await expect(tablet.getByRole('button', { name: 'ファイルに保存する' })).toBeHidden()
  expect(await tablet.content()).not.toContain('attendance.record')
  await tablet.evaluate((own) => localStorage.setItem('magonote.actor', own), before)
  await openUnlocked(tablet, `${server.origin}/field/outbox`, UBE.silver)
  await expect(tablet.getByTestId('outbox-item')).toHaveCount(1)
})

test('it says so where there is nothing, and where the browser does not let it look', async ({ browser }) => {
  await tablet.context().setOffline(true)
  await server.startAgain()
  const empty = await newDevice(browser, 390, 844)
  await empty.goto(`${server.origin}/rescue/`)
  await expect(empty.getByRole('status').first()).toContainText('この端末に、送れていないものはありません')
  await empty.addInitScript(() => {
    IDBFactory.prototype.databases = () => Promise.reject(new Error('closed'))
  })
  await empty.goto(`${server.origin}/rescue/`)
  await expect(empty.getByRole('status').first()).toContainText('開くことができませんでした')
  await expectAccessible(empty)
  await empty.context().close()
})

test('the desk reads the file and sends what was in it; coming from the tablet too it counts once', async ({
  browser,
}) => {
  const desk = await newDevice(browser, 1440, 900)
  await desk.goto(`${server.origin}/desk`)
  await beginAs(desk, UBE.coordinator)
  await desk.goto(`${server.origin}/desk/to-check`)
  await desk.getByLabel('取り出したファイル（.json）').setInputFiles(file)
  const rescued = desk.getByTestId('rescued-change')
  await expect(rescued).toContainText('着きました')
  await expectAccessible(desk)
  await keepPicture(desk, 'desk-rescue-file')
  await rescued.getByRole('button', { name: 'この内容で送る' }).press('Enter')
  await expect(rescued).toContainText('受け付けました')
  await allSent(desk)

  await tablet.context().setOffline(false)
  await press(tablet, 'すべて開く')
  await unlock(tablet, UBE.silver)
  await expect(tablet.getByTestId('sync-badge')).toHaveAttribute('data-waiting', '0', { timeout: 60_000 })
  await allSent(tablet)
  await desk.goto(`${server.origin}/desk/lessons/${UBE.todaysVisitId(tokyoDay(new Date().toISOString()))}`)
  await expect(desk.getByTestId('sync-badge')).toHaveText('すべて送りました')
  await expect(desk.getByTestId('lesson-fact').filter({ hasText: '到着' })).toHaveCount(1)
})

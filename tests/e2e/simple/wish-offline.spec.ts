import { expect } from '@playwright/test'
import { addDays, tokyoDay } from '#domain/day.ts'
import { sayDayShort } from '#domain/say-day.ts'
import { keepPicture } from '../artifacts.ts'
import { press } from '../press.ts'
import { RunningServer } from '../running-server.ts'
import { openFront, sayWho, wishForMornings } from './resident.ts'
import { test } from '../kept-policy.ts'
import { worksOffline } from '../works-offline.ts'

const CHIYO = { name: '見本　千代', kana: 'みほん　ちよ', telephone: '0836-00-1234' }

let server: RunningServer
test.beforeAll(async () => {
  server = await RunningServer.start('--demo')
})
test.afterAll(async () => {
  await server.end()
})

test('a wish written down while the server is stopped is kept, and received once when it is back', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openFront(page, server.origin)
  await worksOffline(page)
  await server.stop('SIGKILL')

  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: '何をお手伝いしましょうか' })).toBeVisible()
  await wishForMornings(page, [sayDayShort(addDays(tokyoDay(new Date().toISOString()), 4))])
  await sayWho(page, CHIYO)
  await press(page, 'この内容で申し込む')
  await expect(page.getByTestId('slip-state')).toHaveText('お預かりしました（まだ送れていません）')
  await keepPicture(page, 'simple-wish-kept')
  const number = await page.getByTestId('slip-number').textContent()

  await page.reload()
  await expect(page.getByTestId('slip-number')).toHaveText(number ?? 'no number')

  await server.startAgain()
  await expect(page.getByTestId('slip-state')).toHaveText('受け付けました', { timeout: 40_000 })
  await page.goto(`${server.origin}/bookings`)
  await expect(page.getByText(number ?? 'no number')).toHaveCount(1)
})

test('a wish can be given up, and says so', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openFront(page, server.origin)
  await wishForMornings(page, [sayDayShort(addDays(tokyoDay(new Date().toISOString()), 5))])
  await sayWho(page, CHIYO)
  await press(page, 'この内容で申し込む')
  await expect(page.getByTestId('slip-state')).toHaveText('受け付けました')
  await page.goto(`${server.origin}/bookings`)
  await press(page, '取りやめる')
  await page.getByRole('dialog').getByRole('button', { name: '取りやめる' }).press('Enter')
  await expect(page.getByText('取りやめました')).toBeVisible()
})

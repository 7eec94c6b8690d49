import { expect } from '@playwright/test'
import { keepPicture } from '../artifacts.ts'
import { follow, press, pressUntil } from '../press.ts'
import { RunningServer } from '../running-server.ts'
import { openFront, sayWho } from './resident.ts'
import { test } from '../kept-policy.ts'

let server: RunningServer
test.beforeAll(async () => {
  server = await RunningServer.start('--demo')
})
test.afterAll(async () => {
  await server.end()
})

test('a resident sees the three nearest classes, takes a seat, and cannot take it twice', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openFront(page, server.origin)
  await follow(page, /教室に行く/)
  const offers = page.getByRole('main').getByRole('listitem')
  await expect(offers).toHaveCount(3)
  await keepPicture(page, 'simple-classes')
  await press(page, 'ほかの教室も見る')
  await expect(offers).toHaveCount(6)

  const free = page.getByRole('link', { name: /あと\d+席/ }).first()
  const address = (await free.getAttribute('href')) ?? ''
  const next = page.getByRole('button', { name: '次へすすむ' })
  await pressUntil(page.locator(`a[href="${address}"]`), next)
  await press(page, '次へすすむ')
  await sayWho(page, { name: '見本　ハナ', kana: 'みほん　はな', telephone: '0836-00-5678' })
  await press(page, 'この教室に申し込む')
  await expect(page.getByTestId('slip-state')).toHaveText('受け付けました')

  await page.goto(`${server.origin}${address}`)
  await press(page, '次へすすむ')
  await sayWho(page, { name: '見本　ハナ', kana: 'みほん　はな', telephone: '0836-00-5678' })
  await press(page, 'この教室に申し込む')
  await expect(page.getByRole('alert')).toContainText('もう申し込まれています')
})

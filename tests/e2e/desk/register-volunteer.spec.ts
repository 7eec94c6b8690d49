import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '../accessible.ts'
import { keepPicture } from '../artifacts.ts'
import { beginAs, comeWithCode, enrolTablet, newDevice } from '../journey-people.ts'
import { codeOfFirst } from '../first-coordinator.ts'
import { allSent } from '../outbox.ts'
import { choose, follow, press, pressFor } from '../press.ts'
import { RunningServer } from '../running-server.ts'
import { test } from '../kept-policy.ts'

const DESK = {
  town: '宇部市',
  name: '見本　京子',
  kana: 'みほん　きょうこ',
  password: 'tokiwa koen no sakura',
}
const TARO = { name: '見本　太郎', kana: 'みほん　たろう', telephone: '0836-00-2345' }

let server: RunningServer
let desk: Page
let pin = ''

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser }) => {
  server = await RunningServer.start()
  desk = await newDevice(browser, 1440, 900)
})

test.afterAll(async () => {
  await server.end()
})

const recordCheck = async (kind: string): Promise<void> => {
  const dialog = desk.getByRole('dialog', { name: '確認を記録する' })
  await pressFor(desk, '確認を記録する', dialog)
  await dialog.getByLabel('確認したもの').selectOption({ label: kind })
  await dialog.getByRole('button', { name: 'この内容で記録する' }).press('Enter')
  await expect(dialog).toBeHidden()
  await expect(desk.getByTestId('check-row').filter({ hasText: kind })).toContainText('有効')
}

test('on a server without sample people the administrator invites the first coordinator', async ({
  browser,
}) => {
  const code = await codeOfFirst(browser, server, DESK.town)
  await desk.goto(`${server.origin}/desk/first`)
  await comeWithCode(desk, code, { ...DESK, town: null })
  await press(desk, 'この内容で設定する')
  await expect(desk.getByRole('heading', { level: 1, name: '受付箱' })).toBeVisible()
  await expect(desk.getByTestId('signed-in')).toContainText(DESK.name)
})

test('an incomplete form says what is missing, and what was typed outlives a reload', async () => {
  await follow(desk, '人')
  await follow(desk, 'サポーターを登録する')
  await desk.getByLabel('お名前').fill(TARO.name)
  await press(desk, 'この内容で登録する')
  const summary = desk.getByRole('group', { name: '入力をご確認ください' })
  await expect(summary).toBeFocused()
  await expect(summary).toContainText('ふりがな')
  await expect(summary).toContainText('空いている時間')
  await expectAccessible(desk)
  await desk.reload()
  await expect(desk.getByLabel('お名前')).toHaveValue(TARO.name)
})

test('a silver volunteer is registered', async () => {
  await desk.getByLabel('ふりがな').fill(TARO.kana)
  await choose(desk.getByRole('radio', { name: 'シルバー世代' }))
  await choose(desk.getByRole('checkbox', { name: /シルバー人材センターの会員/ }))
  await desk.getByLabel('電話番号').fill(TARO.telephone)
  await desk.getByLabel('地区').fill('見本町')
  await choose(desk.getByRole('radio', { name: '車', exact: true }))
  await press(desk, 'LINE')
  await press(desk, '平日の9時〜17時にする')
  await expectAccessible(desk)
  await keepPicture(desk, 'register-1-form')
  await press(desk, 'この内容で登録する')
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText(TARO.name)
})

test('the desk records that training, identity and insurance were checked, and by whom', async () => {
  for (const kind of ['研修', '本人確認', '保険']) await recordCheck(kind)
  await expect(desk.getByTestId('check-row').first()).toContainText(`${DESK.name}が確認`)
  await expectAccessible(desk)
})

test('the PIN is shown once, large, to be handed over', async () => {
  await allSent(desk)
  await press(desk, 'はじめるための暗証番号を出す')
  await expect(desk.getByTestId('pin-slip-pin')).toHaveText(/^\d{6}$/)
  pin = (await desk.getByTestId('pin-slip-pin').textContent()) ?? ''
  await expect(desk.getByTestId('pin-slip-name')).toHaveText(TARO.name)
  await expectAccessible(desk)
  await keepPicture(desk, 'register-2-pin')
  await desk.reload()
  await expect(desk.getByRole('button', { name: 'はじめるための暗証番号を出す' })).toBeVisible()
  await expect(desk.getByText(pin)).toHaveCount(0)
  expect(server.output).not.toContain(pin)
})

test('with name and PIN the volunteer begins on a tablet', async ({ browser }) => {
  const tablet = await newDevice(browser, 820, 1180)
  await enrolTablet(desk, tablet, server.origin)
  await beginAs(tablet, { name: '見本 太郎', pin })
  await expect(tablet.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(tablet).toHaveURL(`${server.origin}/field`)
  await expect(tablet.getByTestId('sync-badge')).toHaveText('すべて送りました')
  await keepPicture(tablet, 'register-3-tablet')
  await tablet.context().close()
})

test('without a network no PIN is given, and the page says so', async () => {
  await desk.context().setOffline(true)
  await press(desk, 'はじめるための暗証番号を出す')
  await expect(desk.getByRole('alert')).toContainText('サーバーにつながっていません')
  await desk.context().setOffline(false)
})

test('the volunteer stands in the list with the checks in force', async () => {
  await follow(desk, '人の一覧へ戻る')
  await desk.getByRole('tab', { name: /サポーター/ }).press('Enter')
  const row = desk.getByRole('row', { name: /太郎/ })
  await expect(row).toContainText('すべて有効')
  await expectAccessible(desk)
})

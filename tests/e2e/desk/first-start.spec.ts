import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '../accessible.ts'
import { keepPicture } from '../artifacts.ts'
import { inviteFirst, printedCodes } from '../first-coordinator.ts'
import { comeWithCode, newDevice } from '../journey-people.ts'
import { follow, press, pressFor } from '../press.ts'
import { RunningServer } from '../running-server.ts'
import { test } from '../kept-policy.ts'

let server: RunningServer
let desk: Page
let code: string
let invitation: string

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser }) => {
  server = await RunningServer.start()
  desk = await newDevice(browser, 1440, 900)
})

test.afterAll(async () => {
  await server.end()
})

const KAN = { town: '山口市', name: '見本　管理', kana: 'みほん　かんり', password: 'yama to umi no aida' }
const SHOKO = { town: null, name: '萩　昭子', kana: 'はぎ　しょうこ', password: 'natsu mikan no kaze' }

test('a new server has nobody in it and tells the one-time code once, not again after a restart', async ({
  request,
}) => {
  const codes = printedCodes(server.output)
  expect(codes).toHaveLength(1)
  code = codes[0] ?? ''
  expect((await request.get(`${server.origin}/api/sample-people`)).status()).toBe(404)
  await server.stop()
  await server.startAgain()
  expect(printedCodes(server.output)).toEqual([code])
  expect(server.output).toContain("The administrator's one-time code has not been used yet.")
})

test('the page for whoever has the code says field by field what is missing, and keeps what was typed', async () => {
  await desk.goto(`${server.origin}/desk`)
  await expect(desk.getByRole('heading', { level: 1, name: '調整モードをはじめる' })).toBeVisible()
  await follow(desk, 'はじめての設定へ')
  await expect(desk.getByRole('heading', { level: 1, name: 'はじめての設定' })).toBeVisible()
  await press(desk, '次へ')
  await expect(desk.getByText('コードを入れてください')).toBeVisible()
  await desk.getByLabel('初回コード').fill(`${code}X`)
  await pressFor(desk, '次へ', desk.getByText(/このコードは使えません/))
  await expectAccessible(desk)
  await desk.getByLabel('初回コード').fill(code)
  await pressFor(desk, '次へ', desk.getByLabel('お名前'))
  await expect(desk.getByText(/管理者として登録します/)).toBeVisible()
  await desk.getByLabel('お名前').fill(KAN.name)
  await press(desk, '次へ')
  await expect(desk.getByRole('link', { name: '市町を選んでください' })).toBeVisible()
  await expect(desk.getByLabel('お名前')).toHaveValue(KAN.name)
  await expectAccessible(desk)
})

test('a weak password and a wrong code of the app are refused in words, and the code stays good', async () => {
  await desk.reload()
  await comeWithCode(desk, code, { ...KAN, password: '123456789012' })
  await press(desk, 'この内容で設定する')
  await expect(desk.getByText(/よく使われるパスワードです/)).toBeVisible()
  await desk.getByLabel('新しいパスワード').fill(KAN.password)
  await desk.getByLabel('確認コード').fill('000000')
  await pressFor(desk, 'この内容で設定する', desk.getByText(/確認コードが違います/))
  await expectAccessible(desk)
  await keepPicture(desk, 'first-start-way')
  await desk.reload()
})

test('with the code the administrator comes in, sees no residents, and invites a first coordinator', async ({
  browser,
}) => {
  const office = await newDevice(browser, 1440, 900)
  await office.goto(`${server.origin}/desk/first`)
  await comeWithCode(office, code, KAN)
  await press(office, 'この内容で設定する')
  await expect(office.getByRole('heading', { level: 1, name: '市町の担当者' })).toBeVisible()
  await expect(office.getByTestId('town-desk')).toHaveCount(19)
  const menu = office.getByRole('navigation').getByRole('link')
  await expect(menu).toHaveText(['市町の担当者', 'サインインの設定'])
  await expectAccessible(office)
  invitation = await inviteFirst(office, '萩市')
  await expect(office.getByTestId('town-desk').filter({ hasText: '萩市' })).toContainText('招待中')
  await expectAccessible(office)
  await keepPicture(office, 'first-start-administrator')
  await office.goto(`${server.origin}/desk/people`)
  await expect(office.getByRole('heading', { level: 1, name: '市町の担当者' })).toBeVisible()
  await follow(office, 'サインインの設定')
  await expect(office.getByTestId('sessions')).toBeVisible()
  await expectAccessible(office)
})

test('with the invitation the coordinator comes into an empty desk that says what will be there', async () => {
  await comeWithCode(desk, invitation, SHOKO)
  await press(desk, 'この内容で設定する')
  await expect(desk.getByRole('heading', { level: 1, name: '受付箱' })).toBeVisible()
  await expect(desk.getByTestId('signed-in')).toContainText('萩市')
  await expect(desk.getByText('待っている申込はありません。')).toBeVisible()
  await expect(desk.getByText('今日までにかける電話はありません。')).toBeVisible()
  await expectAccessible(desk)
  await keepPicture(desk, 'first-start-inbox')
  for (const [part, words] of [
    ['週の予定', /講座はありません|予定はありません/],
    ['人', /いません|ありません/],
    ['電話', '今日までにかける電話はありません'],
    ['数字', '延べ参加者数'],
  ] as const) {
    await desk.getByRole('link', { name: part, exact: true }).press('Enter')
    await expect(desk.getByRole('heading', { level: 1, name: part, exact: true })).toBeVisible()
    await expect(desk.getByRole('main').getByText(words).first()).toBeVisible()
    await expectAccessible(desk)
  }
})

test('neither code works twice, and a restart prints none', async ({ browser }) => {
  const other = await newDevice(browser, 1440, 900)
  for (const used of [code, invitation]) {
    await other.goto(`${server.origin}/desk/first`)
    await other.getByLabel('初回コード').fill(used)
    await pressFor(other, '次へ', other.getByText(/このコードは使えません/))
  }
  const before = server.output.length
  await server.stop()
  await server.startAgain()
  expect(server.output.slice(before)).not.toMatch(/code/i)
  await desk.goto(`${server.origin}/desk`)
  await expect(desk.getByRole('heading', { level: 1, name: '受付箱' })).toBeVisible()
})

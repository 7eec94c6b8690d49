import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '../accessible.ts'
import { keepPicture } from '../artifacts.ts'
import { comeWithCode, newDevice } from '../journey-people.ts'
import { follow, press, pressFor } from '../press.ts'
import { RunningServer } from '../running-server.ts'
import { test } from '../kept-policy.ts'

const CODE = /One-time code for the first coordinator \(shown this once\): (\S+)/g
const codesIn = (output: string): string[] => [...output.matchAll(CODE)].map(([, code = '']) => code)

let server: RunningServer
let desk: Page
let code: string

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser }) => {
  server = await RunningServer.start()
  desk = await newDevice(browser, 1440, 900)
})

test.afterAll(async () => {
  await server.end()
})

const SHOKO = { town: '萩市', name: '萩　昭子', kana: 'はぎ　しょうこ', password: 'natsu mikan no kaze' }

test('a new server has nobody in it and tells the one-time code once, not again after a restart', async ({
  request,
}) => {
  const codes = codesIn(server.output)
  expect(codes).toHaveLength(1)
  code = codes[0] ?? ''
  expect((await request.get(`${server.origin}/api/sample-people`)).status()).toBe(404)
  await server.stop()
  await server.startAgain()
  expect(codesIn(server.output)).toEqual([code])
  expect(server.output).toContain('Codes for a first coordinator not used yet: 1')
})

test('the page for the first coordinator says field by field what is missing, and keeps what was typed', async () => {
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
  await desk.getByLabel('お名前').fill(SHOKO.name)
  await press(desk, '次へ')
  await expect(desk.getByRole('link', { name: '市町を選んでください' })).toBeVisible()
  await expect(desk.getByLabel('お名前')).toHaveValue(SHOKO.name)
  await expectAccessible(desk)
})

test('a weak password and a wrong code of the app are refused in words, and the code stays good', async () => {
  await desk.reload()
  await comeWithCode(desk, code, { ...SHOKO, password: '123456789012' })
  await press(desk, 'この内容で設定する')
  await expect(desk.getByText(/よく使われるパスワードです/)).toBeVisible()
  await desk.getByLabel('新しいパスワード').fill(SHOKO.password)
  await desk.getByLabel('確認コード').fill('000000')
  await pressFor(desk, 'この内容で設定する', desk.getByText(/確認コードが違います/))
  await expectAccessible(desk)
  await keepPicture(desk, 'first-start-way')
  await desk.reload()
})

test('with the code the coordinator comes into an empty desk that says what will be there', async () => {
  await comeWithCode(desk, code, SHOKO)
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

test('the code does not work twice, and a restart prints none', async ({ browser }) => {
  const other = await newDevice(browser, 1440, 900)
  await other.goto(`${server.origin}/desk/first`)
  await other.getByLabel('初回コード').fill(code)
  await press(other, '次へ')
  await expect(other.getByText(/このコードは使えません/)).toBeVisible()
  const before = server.output.length
  await server.stop()
  await server.startAgain()
  expect(server.output.slice(before)).not.toMatch(/code/i)
  await desk.goto(`${server.origin}/desk`)
  await expect(desk.getByRole('heading', { level: 1, name: '受付箱' })).toBeVisible()
})

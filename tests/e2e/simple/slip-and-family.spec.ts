import { expect, type Page } from '@playwright/test'
import { cast } from '#cast/cast.ts'
import { UBE } from '#cast/key-people.ts'
import { tokyoDay } from '#domain/day.ts'
import type { Row } from '#domain/tables.ts'
import { expectAccessible } from '../accessible.ts'
import { keepPicture } from '../artifacts.ts'
import { beginAs, newDevice } from '../journey-people.ts'
import { follow, press, pressFor } from '../press.ts'
import { RunningServer } from '../running-server.ts'
import { test } from '../kept-policy.ts'

const LEARNER = UBE.todaysLearnerId
const rows = cast(tokyoDay(new Date().toISOString())).find(({ code }) => code === UBE.code)?.rows ?? []
const contactId = (rows.find(({ id }) => id === LEARNER)?.row as Row<'learner'>).contactId
const contact = rows.find(({ table, id }) => table === 'contact' && id === contactId)?.row as Row<'contact'>

let server: RunningServer
let desk: Page
let phone: Page
let family: Page
let typed = { code: '', pin: '' }
let invitation = ''
/** All that the server told the family's device. */
const toldFamily: Promise<string>[] = []

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser }) => {
  server = await RunningServer.start('--demo')
  desk = await newDevice(browser, 1440, 900)
  phone = await newDevice(browser, 390, 844)
  family = await newDevice(browser, 390, 844)
  family.on('response', (response) => {
    if (response.url().endsWith('/api/sync')) toldFamily.push(response.text().catch(() => ''))
  })
})

test.afterAll(async () => {
  await server.end()
})

test('the desk gives a learner whom it knows a slip, on one sheet of paper', async () => {
  await desk.goto(`${server.origin}/desk`)
  await beginAs(desk, UBE.coordinator)
  await desk.goto(`${server.origin}/desk/people/learners/${LEARNER}`)
  await expect(desk.getByText('まだ出していません。')).toBeVisible()
  await press(desk, '予約票を出す')
  await expect(desk.getByTestId('paper-code')).toHaveText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  await expect(desk.getByRole('img', { name: '予約票のQRコード' })).toBeVisible()
  await expectAccessible(desk)
  await keepPicture(desk, 'slip-1-paper')
  typed = {
    code: (await desk.getByTestId('paper-code').textContent()) ?? '',
    pin: (await desk.getByTestId('paper-pin').textContent()) ?? '',
  }
  const sheet = await desk.pdf({ preferCSSPageSize: true })
  expect(sheet.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  await desk.reload()
  await expect(desk.getByRole('button', { name: '新しい予約票を出す' })).toBeVisible()
  await expect(desk.getByText(typed.code)).toHaveCount(0)
  expect(server.output).not.toContain(typed.code)
})

test('on a fresh phone a wrong PIN is answered with what to do and whom to call', async () => {
  await phone.goto(`${server.origin}/slip`)
  await phone.getByText('宇部市', { exact: true }).click()
  await press(phone, '次へすすむ')
  await phone.getByLabel(/番号（8文字）/).fill(typed.code)
  await phone.getByLabel(/暗証番号/).fill('000 001')
  await expectAccessible(phone)
  await press(phone, /^はじめる$/)
  await expect(phone.getByRole('alert')).toContainText('番号か暗証番号がちがいます')
  await expect(phone.getByRole('alert').getByRole('link')).toHaveAttribute('href', /^tel:0/)
  await keepPicture(phone, 'slip-2-wrong')
})

test('with the code in small letters and the PIN in full width the learner sees their own bookings', async () => {
  const wide = [...typed.pin].map((one) =>
    one === ' ' ? '　' : String.fromCharCode(one.charCodeAt(0) + 0xfee0),
  )
  await phone.getByLabel(/番号（8文字）/).fill(typed.code.toLowerCase().replace('-', ' '))
  await phone.getByLabel(/暗証番号/).fill(wide.join(''))
  await pressFor(phone, /^はじめる$/, phone.getByTestId('slip-done'))
  await expect(phone.getByTestId('slip-done')).toContainText(`${contact.name}さんの予約が出ます`)
  await keepPicture(phone, 'slip-3-done')
  await press(phone, '予約を見る')
  await expect(phone.getByRole('article').first()).toContainText('受付番号')
  await phone.reload()
  await expect(phone.getByRole('article').first()).toContainText('受付番号')
})

test('the learner lets their daughter know', async () => {
  await phone.goto(`${server.origin}/`)
  await follow(phone, 'ご家族に知らせる')
  await expect(phone.getByText('いまは、だれにも知らせていません。')).toBeVisible()
  await press(phone, '招待の紙を出す')
  await expect(phone.getByTestId('family-code')).toHaveText(/^([0-9A-Z]{4}-?){3}$/)
  await expectAccessible(phone)
  await keepPicture(phone, 'slip-4-invitation')
  invitation = (await phone.getByTestId('family-code').textContent()) ?? ''
})

test('the daughter sees how things stand, and no telephone number or address reaches her phone', async () => {
  await family.goto(`${server.origin}/family#${UBE.code}.${invitation}`)
  await family.getByLabel('あなたのお名前').fill('見本　良子')
  await family.getByText('子', { exact: true }).click()
  await expectAccessible(family)
  await expect(family).toHaveURL(`${server.origin}/family`)
  await press(family, '見せてもらう')
  await expect(family.getByRole('article').first()).toContainText('受付番号')
  await expect(family.getByRole('button', { name: '取りやめる' })).toHaveCount(0)
  await expectAccessible(family)
  await keepPicture(family, 'slip-5-family')
  const allTold = async () => (await Promise.all(toldFamily)).join()
  await expect.poll(allTold).toContain(LEARNER)
  const told = await allTold()
  expect([contact.telephone, contact.address].every((one) => one.length > 5)).toBe(true)
  expect(told).not.toContain(contact.telephone)
  expect(told).not.toContain(contact.address)
})

test('an invitation that was used lets nobody else in', async ({ browser }) => {
  const stranger = await newDevice(browser, 390, 844)
  await stranger.goto(`${server.origin}/family#${UBE.code}.${invitation}`)
  await stranger.getByLabel('あなたのお名前').fill('見本　他人')
  await stranger.getByText('その他', { exact: true }).click()
  await press(stranger, '見せてもらう')
  await expect(stranger.getByRole('alert')).toContainText('もう使われています')
  await stranger.context().close()
})

test('the learner ends it, and the daughter is told and keeps nothing', async () => {
  await phone.goto(`${server.origin}/tell-family`)
  await expect(phone.getByTestId('family-row')).toContainText('見本　良子さん（子）')
  await expectAccessible(phone)
  await press(phone, /を終わりにする/)
  await phone.getByRole('dialog').getByRole('button', { name: '終わりにする' }).press('Enter')
  await expect(phone.getByText('いまは、だれにも知らせていません。')).toBeVisible()
  await expect(family.getByTestId('revoked-notice')).toContainText('ご家族へのお知らせは終わりました', {
    timeout: 60_000,
  })
  await expect(family.getByRole('article')).toHaveCount(0)
  await keepPicture(family, 'slip-6-ended')
})

test('a new slip ends what the old paper and a lost phone could do, and the phone forgets what it showed', async () => {
  await phone.goto(`${server.origin}/bookings`)
  await expect(phone.getByRole('article').first()).toContainText('受付番号')
  await press(desk, '新しい予約票を出す')
  await press(desk, '前のを止めて、新しく出す')
  await expect(desk.getByTestId('paper-code')).toHaveText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  await expect(desk.getByTestId('paper-code')).not.toHaveText(typed.code)
  await phone.reload()
  await expect(phone.getByTestId('turned-away')).toContainText('新しい紙から、はじめてください')
  await expect(phone.getByRole('article')).toHaveCount(0)
  await keepPicture(phone, 'slip-7-turned-away')
})

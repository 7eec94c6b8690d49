import { expect, type Page } from '@playwright/test'
import { cast } from '#cast/cast.ts'
import { UBE } from '#cast/key-people.ts'
import { telephoneHref } from '#client/parts/telephone-href.ts'
import type { Contact } from '#domain/contact/contact.ts'
import { type Day, tokyoDay } from '#domain/day.ts'
import type { Row } from '#domain/tables.ts'
import { expectAccessible } from '../accessible.ts'
import { keepPicture } from '../artifacts.ts'
import { rowsOnDevice } from '../device-rows.ts'
import { beginAs, newDevice } from '../journey-people.ts'
import { allSent, outboxOf } from '../outbox.ts'
import { press } from '../press.ts'
import { RunningServer } from '../running-server.ts'
import { openUnlocked } from '../unlock.ts'
import { test } from '../kept-policy.ts'

let server: RunningServer
let today: Day
let student: Page
let adult: Page

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser }) => {
  server = await RunningServer.start('--demo')
  today = tokyoDay(new Date().toISOString())
  student = await newDevice(browser, 820, 1180)
  adult = await newDevice(browser, 820, 1180)
})

test.afterAll(async () => {
  await server.end()
})

const learnersContact = (): Contact => {
  const rows = cast(today).find(({ code }) => code === UBE.code)?.rows ?? []
  const find = (table: string, id: string) => rows.find((one) => one.table === table && one.id === id)?.row
  const learner = find('learner', UBE.todaysLearnerId) as Row<'learner'>
  return find('contact', learner.contactId) as Contact
}

const visitAddress = (): string => `${server.origin}/field/lessons/${UBE.todaysVisitId(today)}`
const arrived = (page: Page) => page.getByRole('button', { name: '着きました', exact: true })

/** All that the tablet shows and keeps. */
const everything = async (page: Page): Promise<string> =>
  JSON.stringify([
    await page.content(),
    await rowsOnDevice(page),
    await page.evaluate(() => ({ ...localStorage, ...sessionStorage })),
  ])

test('the tablet of the adult has the address and telephone of the learner', async () => {
  await adult.goto(`${server.origin}/field`)
  await beginAs(adult, UBE.silver)
  await expect(adult.getByTestId('next-visit')).toBeVisible()
  await openUnlocked(adult, visitAddress(), UBE.silver)
  await expect(arrived(adult)).toBeVisible()
  const { address, telephone } = learnersContact()
  await expect(adult.locator(`a[href="${telephoneHref(telephone)}"]`)).toBeVisible()
  await expect(adult.getByRole('main')).toContainText(address)
  const kept = JSON.stringify(await rowsOnDevice(adult))
  for (const secret of [address, telephone]) expect(kept).not.toContain(secret)
})

test('the tablet of a student under 18 has neither, on the page or anywhere in it', async () => {
  await student.goto(`${server.origin}/field`)
  await beginAs(student, UBE.student)
  await expect(student.getByTestId('next-visit')).toBeVisible()
  await openUnlocked(student, visitAddress(), UBE.student)
  await expect(student.getByText('住所と電話番号は、大人のサポーターだけが見られます。')).toBeVisible()
  const { name, address, telephone, notes } = learnersContact()
  await expect(student.getByRole('main')).toContainText(name)
  await expect(student.getByTestId('sync-badge')).toHaveText('すべて送りました')
  const kept = await everything(student)
  for (const secret of [address, telephone, notes].filter((one) => one !== ''))
    expect(kept.includes(secret), 'the tablet of the student keeps what is only for adults').toBe(false)
})

test('the student waits outside: the button is closed, says why, and whom to wait for and call', async () => {
  await expect(arrived(student)).toHaveAttribute('aria-disabled', 'true')
  await expect(arrived(student)).toHaveAccessibleDescription(/大人のサポーターが着くまで、家に入らずに待って/)
  await expect(student.getByText(/待つ人：/)).toBeVisible()
  await expect(student.getByRole('link', { name: /宇部市の窓口に電話する/ })).toBeVisible()
  await arrived(student).press('Enter')
  await arrived(student).click({ force: true })
  await expect(student.getByTestId('sync-badge')).toHaveAttribute('data-waiting', '0')
  expect(await outboxOf(student)).toEqual([])
  await expectAccessible(student)
  await keepPicture(student, 'field-student-waits')
})

test('once the adult has arrived the button opens without a reload, and the student may go in', async () => {
  await openUnlocked(adult, visitAddress(), UBE.silver)
  await press(adult, '着きました')
  await expect(adult.getByText(/に着きました/).first()).toBeVisible()
  await expect(arrived(student)).not.toHaveAttribute('aria-disabled', 'true')
  await arrived(student).press('Enter')
  await expect(student.getByText(/に着きました/).first()).toBeVisible()
  await allSent(student)
  expect((await outboxOf(student)).map(({ state }) => state)).toEqual(['applied'])
})

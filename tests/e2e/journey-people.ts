import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test'
import { cast } from '#cast/cast.ts'
import { UBE } from '#cast/key-people.ts'
import { addDays, type Day, weekday } from '#domain/day.ts'
import { codeAt } from '#server/access/totp.ts'
import type { Row } from '#domain/tables.ts'
import { allSent } from './outbox.ts'
import { choose, press, pressUntil } from './press.ts'

const SATURDAY = 6

/** The Saturday of next week: its morning is when silver volunteers and students of the cast are both free. */
export const nextSaturday = (today: Day): Day => {
  const days = Array.from({ length: 7 }, (_, index) => addDays(today, index + 1))
  return days.find((day) => weekday(day) === SATURDAY) ?? today
}

/** The given name of a volunteer of 宇部市's cast: accessible names have other spaces than the typed name. */
export const volunteerName = (volunteerId: string, today: Day): string => {
  const rows = cast(today).find(({ code }) => code === UBE.code)?.rows ?? []
  const volunteer = rows.find((one) => one.table === 'volunteer' && one.id === volunteerId)
    ?.row as Row<'volunteer'>
  const contact = rows.find((one) => one.table === 'contact' && one.id === volunteer.contactId)
    ?.row as Row<'contact'>
  return contact.name.split('　').at(-1) ?? contact.name
}

interface Device {
  readonly spec: string
  readonly context: BrowserContext
}

let devices: readonly Device[] = []

/** A new device of the given size, with nothing on it. Those of specs that are over are put away: their server is gone. */
export const newDevice = async (browser: Browser, width: number, height: number): Promise<Page> => {
  const spec = test.info().file
  const old = devices.filter((one) => one.spec !== spec)
  await Promise.all(old.map(({ context }) => context.close().catch(() => undefined)))
  const context = await browser.newContext({ viewport: { width, height } })
  devices = [...devices.filter((one) => one.spec === spec), { spec, context }]
  return context.newPage()
}

/** What the authenticator app of a sample person shows now. */
export const sampleCode = async (page: Page, name: string): Promise<string> => {
  const answer = await page.request.get(new URL('/api/sample-people', page.url()).href)
  const people = (await answer.json()) as Record<string, string>[]
  return people.find((one) => one['name'] === name)?.['code'] ?? ''
}

/**
 * Types the town and waits until it is known: the list of towns may come late, and a device that knows its town fills it in
 * itself, perhaps just then.
 */
export const sayTown = async (page: Page, name: string): Promise<void> => {
  const town = page.getByLabel('市町', { exact: true })
  await expect(async () => {
    await town.fill(name)
    await expect(page.getByRole('option', { name }).first()).toBeVisible({ timeout: 5000 })
    await expect(town).toHaveValue(name, { timeout: 500 })
  }).toPass()
}

/**
 * Signs in on a page that asks for it, as somebody of the cast would: at the desk by password and code, else by PIN. Whoever
 * begins again stands in the header all the while, so that only another page says that they have begun.
 */
export const beginAs = async (
  page: Page,
  person: { name: string; pin: string; password?: string },
): Promise<void> => {
  await sayTown(page, '宇部市')
  await page.getByLabel('お名前').fill(person.name)
  if (new URL(page.url()).pathname.startsWith('/desk')) {
    await page.getByLabel('パスワード', { exact: true }).fill(person.password ?? '')
    await page.getByLabel('確認コード').fill(await sampleCode(page, person.name))
  } else await page.getByLabel('暗証番号').fill(person.pin)
  await press(page, /^はじめる$/)
  await expect(page).not.toHaveURL(/\/begin\b/)
  await expect(page.getByTestId('signed-in')).toBeVisible()
}

/** Whoever has a one-time code, on the page for it. */
export interface Newcomer {
  /** Null where the code says it. */
  readonly town: string | null
  readonly name: string
  readonly kana: string
  readonly password: string
}

/** Says the code and who it is, and sets up the app; the password is typed last, and nothing is decided yet. */
export const comeWithCode = async (page: Page, code: string, one: Newcomer): Promise<void> => {
  await page.getByLabel('初回コード').fill(code)
  await press(page, '次へ')
  if (one.town !== null) await sayTown(page, one.town)
  await page.getByLabel('お名前').fill(one.name)
  await page.getByLabel('ふりがな').fill(one.kana)
  await press(page, '次へ')
  const secret = (await page.getByTestId('app-secret').innerText()).replaceAll(' ', '')
  await page.getByLabel('確認コード').fill(codeAt(secret, new Date().toISOString()))
  await page.getByLabel('新しいパスワード').fill(one.password)
}

/** At the desk, makes the first waiting wish for a home a visit on another day than wished for. */
export const openVisit = async (
  desk: Page,
  origin: string,
  { day, startsAt }: { day: Day; startsAt: string },
): Promise<void> => {
  await desk.goto(`${origin}/desk`)
  await allSent(desk)
  const wish = desk.getByTestId('waiting-request').filter({ hasText: '自宅' }).first()
  const start = desk.getByLabel('始まりの時刻')
  await pressUntil(wish.getByRole('link', { name: /訪問の日を決める/ }), start)
  const other = desk.getByRole('radio', { name: 'ほかの日にする' })
  if ((await other.count()) > 0) await choose(other)
  await desk.getByLabel('日付').fill(day)
  await start.selectOption({ label: startsAt })
  await desk.getByLabel('地区').fill('見本町')
  await desk.getByLabel('住所').fill('見本町4丁目5-6')
  await press(desk, 'この日で訪問を決める')
  await expect(desk.getByTestId('choose-pair')).toBeVisible()
}

/** Enrols a tablet by the code that the desk shows in a page of its own; leaves the tablet where a volunteer begins. */
export const enrolTablet = async (desk: Page, tablet: Page, origin: string): Promise<void> => {
  const office = await desk.context().newPage()
  await office.goto(`${origin}/desk/devices`)
  await press(office, '登録用のQRを出す')
  const code = await office.getByTestId('enrolment-code').innerText()
  await tablet.goto(`${origin}/field/enrol#${code}`)
  await tablet.getByLabel('タブレットの呼び名').fill('タブレット1')
  await press(tablet, '登録する')
  await expect(tablet.getByText('登録できました')).toBeVisible()
  await office.close()
  await press(tablet, '訪問モードをはじめる')
}

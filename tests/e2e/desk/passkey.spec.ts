import { type Browser, type CDPSession, expect, type Locator, type Page } from '@playwright/test'
import { UBE } from '#cast/key-people.ts'
import { expectAccessible } from '../accessible.ts'
import { keepPicture } from '../artifacts.ts'
import { beginAs, newDevice, sampleCode, sayTown } from '../journey-people.ts'
import { test } from '../kept-policy.ts'
import { allSent, outboxOf } from '../outbox.ts'
import { follow, press, pressFor } from '../press.ts'
import { RunningServer } from '../running-server.ts'
import { worksOffline } from '../works-offline.ts'

const { coordinator } = UBE

let server: RunningServer
let origin: string
let desk: Page
let devtools: CDPSession

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser }) => {
  server = await RunningServer.start('--demo')
  // A browser keeps passkeys for a name, never for an address by number.
  origin = `http://localhost:${server.port}`
  desk = await newDevice(browser, 1440, 900)
  devtools = await desk.context().newCDPSession(desk)
})

test.afterAll(async () => {
  await server.end()
})

/** An authenticator in the computer itself, whose owner always says yes. */
const plugIn = async (): Promise<void> => {
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

const leave = async (page: Page): Promise<void> => {
  await press(page, '使い終わる')
  await expect(page.getByRole('heading', { level: 1, name: '調整モードをはじめる' })).toBeVisible()
}

const openSettings = async (page: Page): Promise<void> => {
  await page.goto(`${origin}/desk/sign-in`)
  await expect(page.getByRole('heading', { level: 1, name: 'サインインの設定' })).toBeVisible()
  await expect(page.getByTestId('sessions').getByText('この端末', { exact: true })).toBeVisible()
}

const typeIn = async (page: Page, password: string, seen: Locator): Promise<void> => {
  await sayTown(page, '宇部市')
  await page.getByLabel('お名前').fill(coordinator.name)
  await page.getByLabel('パスワード', { exact: true }).fill(password)
  await page.getByLabel('確認コード').fill(await sampleCode(page, coordinator.name))
  await pressFor(page, /^はじめる$/, seen)
}

test('name, password and code open the desk, and a wrong password says nothing of who is there', async () => {
  await desk.goto(`${origin}/desk`)
  await expect(desk.getByRole('heading', { level: 1, name: '調整モードをはじめる' })).toBeVisible()
  await expectAccessible(desk)
  await keepPicture(desk, 'desk-door')
  await typeIn(desk, 'mihon-no-tobira-0', desk.getByText('入れた内容では、はじめられませんでした。'))
  await typeIn(desk, coordinator.password, desk.getByTestId('signed-in'))
  await expect(desk.getByTestId('signed-in')).toContainText(coordinator.name)
})

test('a passkey is added in the settings and opens the desk by one press', async () => {
  await plugIn()
  await openSettings(desk)
  await desk.getByLabel('この端末の呼び名').fill('窓口のパソコン')
  await press(desk, 'この端末のパスキーを加える')
  const passkeys = desk.getByTestId('passkeys')
  await expect(passkeys.getByText('窓口のパソコン')).toBeVisible()
  await expect(passkeys.getByText('まだ使っていません')).toBeVisible()
  await expectAccessible(desk)
  await leave(desk)
  await press(desk, 'パスキーではじめる')
  await expect(desk.getByTestId('signed-in')).toContainText(coordinator.name)
  await openSettings(desk)
  await expect(desk.getByTestId('passkeys').getByText(/最後に使ったとき/)).toBeVisible()
})

const signInElsewhere = async (browser: Browser): Promise<Page> => {
  const other = await newDevice(browser, 1280, 800)
  await other.goto(`${server.origin}/desk`)
  await beginAs(other, coordinator)
  return other
}

const endElsewhere = async (): Promise<void> => {
  await openSettings(desk)
  const sessions = desk.getByTestId('sessions')
  await expect(sessions.getByRole('listitem')).toHaveCount(2)
  await sessions
    .getByRole('button', { name: /終わらせる$/, disabled: false })
    .first()
    .press('Enter')
  await expect(sessions.getByRole('listitem')).toHaveCount(1)
}

test('a session elsewhere is seen here and ended here', async ({ browser }) => {
  const other = await signInElsewhere(browser)
  await endElsewhere()
  const status = await other.evaluate(async () => (await fetch('/api/session')).status)
  expect(status).toBe(401)
  await other.context().close()
})

const SILVER = `/desk/people/volunteers/${UBE.silver.id}`
const TYPED = '見本　途中'

/** Left on the device by whoever is without network: a change that is not sent, and a form that is not finished. */
const workOffline = async (other: Page): Promise<void> => {
  await other.goto(`${server.origin}${SILVER}`)
  await worksOffline(other)
  await other.context().setOffline(true)
  const dialog = other.getByRole('dialog', { name: /利用を/ })
  await pressFor(other, '利用を止める', dialog)
  await dialog.getByRole('button', { name: '利用を止める' }).press('Enter')
  await expect(dialog).toBeHidden()
  await follow(other, '人')
  await follow(other, 'サポーターを登録する')
  await other.getByLabel('お名前').fill(TYPED)
}

const unsentOn = async (other: Page) => (await outboxOf(other)).filter(({ state }) => state === 'pending')

const showsNobody = async (other: Page, names: readonly string[]): Promise<void> => {
  await expect(other.getByTestId('closed-notice')).toBeVisible()
  const page = await other.locator('html').evaluate((html) => {
    const typed = [...html.querySelectorAll('input, textarea')].map((one) => (one as HTMLInputElement).value)
    return [html.textContent, ...typed].join('\n')
  })
  expect(names.filter((name) => page.includes(name))).toEqual([])
  expect(page).not.toContain('見本')
}

test('where a session was ended nobody’s name is seen any more, and all is back after signing in', async ({
  browser,
}) => {
  const other = await signInElsewhere(browser)
  await other.goto(`${server.origin}/desk/people`)
  const people = other.getByRole('rowheader')
  await expect(people.nth(3)).toBeVisible()
  const names = (await people.allTextContents()).map((name) => name.trim())
  await workOffline(other)
  await endElsewhere()
  await other.context().setOffline(false)
  await showsNobody(other, [...names, TYPED])
  await other.reload()
  await showsNobody(other, names)
  await other.goto(`${server.origin}/desk/people`)
  await showsNobody(other, names)
  await expectAccessible(other)
  await keepPicture(other, 'desk-session-over')
  await other.context().setOffline(true)
  await other.reload()
  await showsNobody(other, names)
  expect(await unsentOn(other)).toHaveLength(1)
  await other.context().setOffline(false)
  await press(other, 'サインインする')
  await beginAs(other, coordinator)
  await allSent(other)
  await other.goto(`${server.origin}/desk/people`)
  await expect(people.filter({ hasText: names[0] ?? '' }).first()).toBeVisible()
  await follow(other, 'サポーターを登録する')
  await expect(other.getByLabel('お名前')).toHaveValue(TYPED)
  await other.goto(`${server.origin}${SILVER}`)
  await expect(other.getByText('利用を止めています')).toBeVisible()
  await other.context().close()
})

test('the password is changed, and only the new one opens', async () => {
  const password = 'ube no yama no ue no saru'
  await openSettings(desk)
  await desk.getByLabel('新しいパスワード').fill('short')
  await press(desk, 'この内容に変える')
  await expect(desk.getByText(/12文字以上にしてください/)).toBeVisible()
  await desk.getByLabel('新しいパスワード').fill(password)
  await pressFor(desk, 'この内容に変える', desk.getByText('変わりました。'))
  await leave(desk)
  await typeIn(desk, coordinator.password, desk.getByText('入れた内容では、はじめられませんでした。'))
  await typeIn(desk, password, desk.getByTestId('signed-in'))
  await expect(desk.getByTestId('signed-in')).toBeVisible()
})

test('an app is set up anew with a picture and letters to type, and a colleague is invited', async () => {
  await openSettings(desk)
  await press(desk, '認証アプリを設定し直す')
  await expect(desk.getByRole('img', { name: '認証アプリで読み取る図' })).toBeVisible()
  await expect(desk.getByTestId('app-secret')).toHaveText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
  await expectAccessible(desk)
  await press(desk, '招待コードを作る')
  await expect(desk.getByTestId('invitation-code')).toHaveText(/^[0-9A-Z-]{31}$/)
  await keepPicture(desk, 'desk-sign-in')
})

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { codeAt } from '../../src/server/access/totp.ts'
import { DeskBrowser, nextCode, type Offered, otherThan, TOWN, typedBySample } from './desk-door.ts'
import { cookieOf, openApp, type TestApp } from './http-app.ts'

const PASSWORD = 'umi no mieru machi no yakuba'
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'
const CHROME =
  'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'

interface Listed {
  readonly id: string
  readonly browser: string
  readonly isThis: boolean
}

describe('one’s own ways in', () => {
  let opened: TestApp
  let browser: DeskBrowser
  let address = 0

  beforeAll(async () => {
    opened = await openApp(true)
  })
  beforeEach(() => {
    address += 1
    browser = new DeskBrowser(opened, `10.0.6.${address}`)
  })
  afterAll(() => opened.close())

  const enterAs = async (typed: object): Promise<string> => cookieOf(await browser.enter(typed))
  const change = (body: object, cookie: string) => browser.post('/api/ways/password', body, cookie)
  const offered = async (cookie: string): Promise<Offered> =>
    (await (await browser.post('/api/ways/options', {}, cookie)).json()) as Offered

  test('a password is changed under a new token, and the old one opens nothing', async () => {
    const typed = await typedBySample(opened, 'coordinator', '353051')
    const cookie = await enterAs(typed)
    const changed = await change({ password: PASSWORD, totp: null }, cookie)
    expect(changed.status).toBe(204)
    expect((await opened.get('/api/session', cookie)).status).toBe(401)
    expect((await opened.get('/api/session', cookieOf(changed))).status).toBe(200)
    const again = async (password: string) => {
      const { code } = await typedBySample(opened, 'coordinator', '353051')
      return (await browser.enter({ ...typed, password, code })).status
    }
    expect([await again(typed.password), await again(PASSWORD)]).toEqual([401, 200])
  })

  test('a new app counts once it has shown its code, and the one before shows none that opens', async () => {
    const typed = await typedBySample(opened, 'liaison')
    const cookie = await enterAs(typed)
    const { totp } = await offered(cookie)
    const right = codeAt(totp.secret, opened.parts.now())
    const wrong = { challenge: totp.challenge, code: otherThan(right) }
    expect((await change({ password: null, totp: wrong }, cookie)).status).toBe(401)
    const unstorable = { ...wrong, challenge: `${totp.challenge}\u0000` }
    expect((await change({ password: null, totp: unstorable }, cookie)).status).toBe(400)
    const old = await typedBySample(opened, 'liaison')
    expect((await change({ password: null, totp: { ...wrong, code: right } }, cookie)).status).toBe(204)
    expect((await browser.enter(old)).status).toBe(401)
    expect((await browser.enter({ ...typed, code: nextCode(opened, totp.secret) })).status).toBe(200)
  })

  test('whoever has a passkey alone needs both halves for the other way', async () => {
    const cookie = await opened.signIn('prefecture-viewer')
    await opened.parts.database.query(`delete from credential where account_id = $1`, [
      opened.person('prefecture-viewer').accountId,
    ])
    const half = await change({ password: PASSWORD, totp: null }, cookie)
    expect([half.status, await half.json()]).toMatchObject([400, { code: 'half-a-way' }])
    const { totp } = await offered(cookie)
    const code = codeAt(totp.secret, opened.parts.now())
    const whole = await change({ password: PASSWORD, totp: { challenge: totp.challenge, code } }, cookie)
    expect(whole.status).toBe(204)
    const { name } = opened.person('prefecture-viewer')
    const typed = { municipality: TOWN, name, password: PASSWORD, code: nextCode(opened, totp.secret) }
    expect((await browser.enter(typed)).status).toBe(200)
  })

  test('a desk that was left open for ten minutes shows the ways in and changes none', async () => {
    const cookie = await opened.signIn('coordinator')
    opened.clock.ms += 10 * 60_000 + 1
    expect((await opened.get('/api/ways', cookie)).status).toBe(200)
    for (const [path, body] of [
      ['/api/ways/options', {}],
      ['/api/ways/password', { password: PASSWORD, totp: null }],
    ] as const) {
      const response = await browser.post(path, body, cookie)
      expect([response.status, await response.json()]).toMatchObject([403, { code: 'proof-needed' }])
    }
    const remove = await opened.send('DELETE', '/api/ways/passkeys/x', undefined, { Cookie: cookie })
    expect(remove.status).toBe(403)
  })

  test('they are the desk’s alone', async () => {
    for (const role of ['volunteer', 'learner'] as const)
      expect((await opened.get('/api/ways', await opened.signIn(role))).status).toBe(403)
  })
})

describe('one’s own sessions', () => {
  let opened: TestApp

  beforeAll(async () => {
    opened = await openApp(true)
  })
  afterAll(() => opened.close())

  const enter = async (userAgent: string): Promise<string> => {
    const typed = await typedBySample(opened)
    return cookieOf(await opened.post('/api/session/desk/password', typed, '', { 'User-Agent': userAgent }))
  }
  const list = async (cookie: string) =>
    (await (await opened.get('/api/sessions', cookie)).json()) as Listed[]
  const end = (path: string, cookie: string) => opened.send('DELETE', path, undefined, { Cookie: cookie })
  const isOpen = async (cookie: string) => (await opened.get('/api/session', cookie)).status === 200

  test('are listed by browser and system, this one marked, without a token', async () => {
    const [here, there] = [await enter(FIREFOX), await enter(CHROME)]
    const sessions = await list(here)
    expect(sessions.map(({ browser, isThis }) => [browser, isThis]).sort()).toEqual([
      ['Chrome / Android', false],
      ['Firefox / Windows', true],
    ])
    expect(JSON.stringify(sessions)).not.toContain(there.split('=')[1])
    await end('/api/sessions', here)
    await end('/api/session', here)
  })

  test('one that is ended is out at once, with the stream that was open in it', async () => {
    const [here, there] = [await enter(FIREFOX), await enter(CHROME)]
    const stream = await opened.get('/api/pokes', there)
    const other = (await list(here)).find(({ isThis }) => !isThis)
    expect((await end(`/api/sessions/${other?.id}`, here)).status).toBe(204)
    expect([await isOpen(there), await isOpen(here)]).toEqual([false, true])
    expect(await stream.text()).toContain('listening')
    expect((await end(`/api/sessions/${other?.id}`, here)).status).toBe(404)
  })

  test('all others end together, and this one by its own id too', async () => {
    const [here, one, two] = [await enter(FIREFOX), await enter(CHROME), await enter(CHROME)]
    await end('/api/sessions', here)
    expect(await Promise.all([here, one, two].map(isOpen))).toEqual([true, false, false])
    const own = (await list(here)).find(({ isThis }) => isThis)
    const ended = await end(`/api/sessions/${own?.id}`, here)
    expect([ended.status, cookieOf(ended)]).toEqual([204, '__Host-session='])
    expect(await isOpen(here)).toBe(false)
  })

  test('nobody ends another’s', async () => {
    const here = await enter(FIREFOX)
    const stranger = await opened.signIn('coordinator', '353051')
    const [own] = await list(here)
    expect((await end(`/api/sessions/${own?.id}`, stranger)).status).toBe(404)
    expect(await isOpen(here)).toBe(true)
  })
})

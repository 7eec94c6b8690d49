import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildApp } from '../../src/server/app.ts'
import { DeskBrowser, TOWN } from './desk-door.ts'
import { cookieOf, openApp, type TestApp } from './http-app.ts'
import { type Question, SoftPasskey } from './soft-passkey.ts'

const MINUTE = 60_000

interface Ways {
  readonly hasPassword: boolean
  readonly passkeys: { readonly id: string; readonly label: string; readonly usedAt: string | null }[]
}

describe('the desk signs in by passkey', () => {
  let opened: TestApp
  let browser: DeskBrowser
  let address = 0

  beforeAll(async () => {
    opened = await openApp(true)
  })
  beforeEach(() => {
    address += 1
    browser = new DeskBrowser(opened, `10.0.3.${address}`)
  })
  afterAll(() => opened.close())

  const question = async (): Promise<Question> =>
    (await (await browser.post('/api/session/desk/passkey/options', {})).json()) as Question
  const prove = async (response: unknown) => browser.post('/api/session/desk/passkey', { response })
  const waysOf = async (cookie: string): Promise<Ways> =>
    (await (await opened.get('/api/ways', cookie)).json()) as Ways
  const offered = async (cookie: string): Promise<Question> =>
    ((await (await browser.post('/api/ways/options', {}, cookie)).json()) as { passkey: Question }).passkey
  /** A coordinator with a passkey, and the cookie after it was added. */
  const enrolled = async (passkey = new SoftPasskey(), municipality = TOWN) => {
    const cookie = await opened.signIn('coordinator', municipality)
    const made = passkey.make(await offered(cookie))
    const added = await browser.post('/api/ways/passkeys', { label: '窓口の1台', response: made }, cookie)
    return { passkey, added, before: cookie, cookie: cookieOf(added) }
  }

  test('one that was added at the desk opens the door without a name', async () => {
    const { passkey, added } = await enrolled()
    expect(added.status).toBe(204)
    const response = await prove(passkey.prove(await question()))
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      account: { accountId: 'ube-coordinator-01.account', role: 'coordinator' },
    })
    const ways = await waysOf(cookieOf(response))
    expect(ways.passkeys).toContainEqual(
      expect.objectContaining({ label: '窓口の1台', usedAt: opened.parts.now() }),
    )
  })

  test('adding one changes the token, and the one before opens nothing', async () => {
    const { before, cookie } = await enrolled()
    expect(cookie).not.toBe(before)
    expect((await opened.get('/api/session', before)).status).toBe(401)
    expect((await opened.get('/api/session', cookie)).status).toBe(200)
  })

  test('what a browser is asked asks for whoever it is, and the user handle tells nobody who', async () => {
    const cookie = await opened.signIn('coordinator')
    const make = await offered(cookie)
    expect(make).toMatchObject({
      rp: { id: 'localhost' },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    expect(Buffer.from(make.user?.id ?? '', 'base64url').toString('latin1')).not.toMatch(/ube|coordinator/)
    expect(await question()).toMatchObject({ rpId: 'localhost', userVerification: 'required' })
    expect(await question()).not.toHaveProperty('allowCredentials')
  })

  test('an answer opens once, and none to a question that is five minutes old', async () => {
    const { passkey } = await enrolled()
    const answer = passkey.prove(await question())
    expect((await prove(answer)).status).toBe(200)
    expect((await prove(answer)).status).toBe(401)
    const late = passkey.prove(await question())
    opened.clock.ms += 5 * MINUTE
    expect((await prove(late)).status).toBe(401)
  })

  test('a copied passkey, whose counter does not grow, opens nothing', async () => {
    const { passkey } = await enrolled()
    expect((await prove(passkey.prove(await question()))).status).toBe(200)
    expect((await prove(passkey.prove(await question()))).status).toBe(200)
    passkey.counter = 0
    expect((await prove(passkey.prove(await question()))).status).toBe(401)
  })

  test.each<[string, (passkey: SoftPasskey) => void]>([
    ['another site’s page', (passkey) => (passkey.origin = 'https://evil.example')],
    ['another site’s name', (passkey) => (passkey.rpId = 'evil.example')],
    ['a touch without asking who it is', (passkey) => (passkey.isVerifying = false)],
    ['another account’s handle', (passkey) => (passkey.userHandle = 'x'.repeat(43))],
  ])('%s is not taken', async (_title, spoil) => {
    const { passkey } = await enrolled()
    spoil(passkey)
    const response = await prove(passkey.prove(await question()))
    expect([response.status, response.headers.get('Set-Cookie')]).toEqual([401, null])
  })

  test('a signature of another key under this id is not taken, and an unknown passkey is answered alike', async () => {
    const { passkey } = await enrolled()
    const forged = new SoftPasskey()
    Object.assign(forged, { id: passkey.id, userHandle: passkey.userHandle })
    const wrong = await prove(forged.prove(await question()))
    const stranger = new SoftPasskey()
    stranger.userHandle = passkey.userHandle
    const unknown = await prove(stranger.prove(await question()))
    expect([wrong.status, await wrong.text()]).toEqual([unknown.status, await unknown.text()])
    expect(wrong.status).toBe(401)
  })

  test('one made for another session’s question, or without asking who it is, is not added', async () => {
    const [cookie, other] = [await opened.signIn('coordinator'), await opened.signIn('liaison')]
    const foreign = new SoftPasskey().make(await offered(other))
    expect((await browser.post('/api/ways/passkeys', { label: 'x', response: foreign }, cookie)).status).toBe(
      401,
    )
    const careless = new SoftPasskey()
    careless.isVerifying = false
    const response = careless.make(await offered(cookie))
    expect((await browser.post('/api/ways/passkeys', { label: 'x', response }, cookie)).status).toBe(401)
  })

  test('one that an account of another town has is not added again', async () => {
    const { passkey } = await enrolled(new SoftPasskey(), '353051')
    expect((await enrolled(passkey)).added.status).toBe(409)
  })

  test('wrong PINs and passwords in its name do not stand in its way', async () => {
    const { passkey } = await enrolled()
    const name = opened.person('coordinator').name
    for (let attempt = 0; attempt < 7; attempt += 1)
      await browser.enter({ municipality: TOWN, name, password: 'wrong', code: '000000' })
    expect((await prove(passkey.prove(await question()))).status).toBe(200)
  })

  test('where a browser keeps none there is none: by number, or without https', async () => {
    const askAt = async (host: string, publicUrl: string | null) => {
      const app = buildApp({ ...opened.parts, publicUrl: publicUrl === null ? null : new URL(publicUrl) })
      const headers = { 'Content-Type': 'application/json', Host: host, 'X-Forwarded-For': '10.0.4.1' }
      const path = '/api/session/desk/passkey/options'
      const response = await app.request(path, { method: 'POST', headers, body: '{}' })
      return response.status === 200 ? ((await response.json()) as Question).rpId : response.status
    }
    expect(await askAt('127.0.0.1:8787', null)).toBe(409)
    expect(await askAt('192.168.1.20:8787', 'http://192.168.1.20:8787')).toBe(409)
    expect(await askAt('magonote.example.jp', null)).toBe(409)
    expect(await askAt('localhost:8787', null)).toBe('localhost')
    expect(await askAt('magonote.example.jp', 'https://magonote.example.jp')).toBe('magonote.example.jp')
    expect(await askAt('anything.example', 'https://magonote.example.jp')).toBe(403)
  })

  test('a passkey goes, but never the last way in', async () => {
    const { passkey, cookie } = await enrolled()
    const id = passkey.id.toString('base64url')
    const remove = (by: string) =>
      opened.send('DELETE', `/api/ways/passkeys/${id}`, undefined, { Cookie: by })
    const removed = await remove(cookie)
    expect(removed.status).toBe(204)
    expect((await remove(cookieOf(removed))).status).toBe(404)
    expect((await prove(passkey.prove(await question()))).status).toBe(401)
    await opened.parts.database.query(`delete from passkey`)
    const last = await enrolled()
    await opened.parts.database.query(`delete from credential where kind = 'totp'`)
    const lastId = last.passkey.id.toString('base64url')
    const kept = await opened.send('DELETE', `/api/ways/passkeys/${lastId}`, undefined, {
      Cookie: last.cookie,
    })
    expect([kept.status, await kept.json()]).toMatchObject([409, { code: 'last-way' }])
    expect((await waysOf(last.cookie)).passkeys).toHaveLength(1)
  })
})

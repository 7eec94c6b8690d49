import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { UBE } from '../../src/cast/key-people.ts'
import { inviteAdministrator } from '../../src/server/access/invitation.ts'
import { codeAt } from '../../src/server/access/totp.ts'
import { askWelcome, DeskBrowser, type FirstTyped, nextCode, otherThan, redeem, TOWN } from './desk-door.ts'
import { cookieOf, openApp, syncBody, type TestApp } from './http-app.ts'
import { type Question, SoftPasskey } from './soft-passkey.ts'

const HOUR = 3_600_000
const PASSWORD = 'yamaguchi no natsu mikan'

describe('whoever has a one-time code comes to the desk', () => {
  let opened: TestApp
  let browser: DeskBrowser
  let address = 0

  beforeAll(async () => {
    opened = await openApp(true)
  })
  beforeEach(() => {
    address += 1
    browser = new DeskBrowser(opened, `10.0.5.${address}`)
  })
  afterAll(() => opened.close())

  const typed = (code: string, more: Partial<FirstTyped> = {}): FirstTyped => ({
    ...{ code, municipality: '352012', name: '見本　一郎', kana: 'みほん　いちろう' },
    ...more,
  })
  const first = () => inviteAdministrator(opened.parts.database)
  const invited = async (wanted: object, by = 'coordinator' as const): Promise<string> => {
    const response = await opened.post('/api/invitations', wanted, await opened.signIn(by))
    return ((await response.json()) as { code: string }).code
  }
  const look = async (code: string) => {
    const response = await browser.post('/api/session/first/options', { code, municipality: null, name: '' })
    return [response.status, await response.json()] as const
  }

  test('the administrator sets a password and an app, is in, and comes in again by both', async () => {
    const code = await first()
    expect(await look(code)).toEqual([
      200,
      { role: 'administrator', municipality: null, name: null, totp: null, passkey: null },
    ])
    const { response, secret } = await redeem(
      browser,
      typed(code.toLowerCase().replaceAll('-', ' ')),
      PASSWORD,
    )
    expect(await response.json()).toMatchObject({
      account: { role: 'administrator', municipality: '352012' },
      name: '見本　一郎',
    })
    const again = { municipality: '352012', name: '見本 一郎', password: PASSWORD }
    const enter = (one: string) => browser.enter({ ...again, code: one })
    expect((await enter(codeAt(secret, opened.parts.now()))).status).toBe(401)
    expect((await enter(nextCode(opened, secret))).status).toBe(200)
    expect((await look(code))[0]).toBe(401)
    expect((await redeem(browser, typed(await first()), PASSWORD)).response.status).toBe(200)
  })

  test('there is no account before the app has shown its code, and a mistyped one may be typed again', async () => {
    const one = typed(await first(), { name: '見本　二郎' })
    const accounts = () => opened.parts.database.query(`select id from record where table_name = 'account'`)
    const before = await accounts()
    const { totp } = await askWelcome(browser, one)
    const right = codeAt(totp.secret, opened.parts.now())
    const send = (code: string) =>
      browser.post('/api/session/first', {
        ...one,
        way: { kind: 'password', password: PASSWORD, challenge: totp.challenge, code },
      })
    const wrong = await send(otherThan(right))
    expect([wrong.status, await wrong.json()]).toMatchObject([401, { code: 'code-wrong' }])
    expect(await accounts()).toEqual(before)
    expect((await send(right)).status).toBe(200)
    expect(await accounts()).toHaveLength(before.length + 1)
  })

  test('a code redeemed twice at the same time makes one account', async () => {
    const one = typed(await first(), { name: '見本　三郎' })
    const both = await Promise.all([redeem(browser, one, PASSWORD), redeem(browser, one, PASSWORD)])
    expect(both.map(({ response }) => response.status).sort()).toEqual([200, 401])
  })

  test.each([
    ['short', 'password-too-short'],
    ['123456789012', 'password-too-common'],
    ['見本四郎の長い合言葉です', 'password-has-name'],
  ])('the password %s is refused, and the code stays good', async (password, code) => {
    const one = typed(await first(), { name: '見本　四郎' })
    const { response } = await redeem(browser, one, password)
    expect([response.status, await response.json()]).toMatchObject([400, { code }])
    expect((await look(one.code))[0]).toBe(200)
  })

  test('a passkey alone is enough', async () => {
    const one = typed(await first(), { name: '見本　五郎' })
    const { passkey: question } = await askWelcome(browser, one)
    const passkey = new SoftPasskey()
    const way = { kind: 'passkey', label: '窓口', response: passkey.make(question as unknown as Question) }
    const response = await browser.post('/api/session/first', { ...one, way })
    expect(await response.json()).toMatchObject({ account: { role: 'administrator' }, name: '見本　五郎' })
    const asked = (await (await browser.post('/api/session/desk/passkey/options', {})).json()) as Question
    const entered = await browser.post('/api/session/desk/passkey', { response: passkey.prove(asked) })
    expect(entered.status).toBe(200)
  })

  test('a coordinator invites another of the own town, who sees its rows', async () => {
    const code = await invited({ for: 'coordinator', id: null })
    expect((await look(code))[1]).toMatchObject({ municipality: TOWN, name: null })
    const there = { code, municipality: '352012', name: '見本　六郎' }
    const elsewhere = await browser.post('/api/session/first/options', there)
    expect(elsewhere.status).toBe(401)
    const { cookie } = await redeem(
      browser,
      typed(code, { municipality: TOWN, name: '見本　六郎' }),
      PASSWORD,
    )
    const sync = await opened.post('/api/sync', syncBody(), cookie)
    expect(await sync.text()).toContain('ube-learner-01')
  })

  test('a liaison is invited for a partner, and sees its people alone', async () => {
    const [partner] = await opened.parts.database.query<{ id: string }>(
      `select id from record where municipality = '${TOWN}' and table_name = 'partner' order by id`,
    )
    const code = await invited({ for: 'liaison', id: partner?.id })
    const { response } = await redeem(
      browser,
      typed(code, { municipality: TOWN, name: '見本　七子' }),
      PASSWORD,
    )
    expect(await response.json()).toMatchObject({ account: { role: 'liaison', subjectId: partner?.id } })
    const sync = await opened.post('/api/sync', syncBody(), cookieOf(response))
    expect(await sync.text()).not.toContain('ube-learner-01')
  })

  test('a code of the desk is good for 72 hours', async () => {
    const code = await invited({ for: 'coordinator', id: null })
    opened.clock.ms += 72 * HOUR - 1000
    expect((await look(code))[0]).toBe(200)
    opened.clock.ms += 1000
    expect((await look(code))[0]).toBe(401)
  })

  test('who lost the way in gets another for the same account, and every earlier one and session ends', async () => {
    const { accountId, name } = UBE.silverLiaison
    const [mine, old] = [await opened.signIn('liaison'), opened.person('liaison').password]
    const code = await invited({ for: 'account', id: accountId })
    expect((await look(code))[1]).toMatchObject({ role: 'liaison', name, municipality: TOWN })
    const { response, secret } = await redeem(
      browser,
      typed(code, { municipality: TOWN, name: 'x' }),
      PASSWORD,
    )
    expect(await response.json()).toMatchObject({ account: { accountId }, name })
    expect((await opened.get('/api/session', mine)).status).toBe(401)
    const enter = (password: string) =>
      browser.enter({ municipality: TOWN, name, password, code: nextCode(opened, secret) })
    expect((await enter(old)).status).toBe(401)
    expect((await enter(PASSWORD)).status).toBe(200)
  })

  test.each<[string, object, number]>([
    ['their own account', { for: 'account', id: UBE.coordinator.accountId }, 409],
    ['a volunteer’s account', { for: 'account', id: UBE.silver.accountId }, 404],
    ['an account of another town', { for: 'account', id: 'suo-coordinator-01.account' }, 404],
    ['a partner that is not there', { for: 'liaison', id: 'nobody' }, 404],
    ['a role of their choice', { for: 'administrator', id: null }, 400],
  ])('a coordinator makes no code for %s', async (_title, wanted, status) => {
    const response = await opened.post('/api/invitations', wanted, await opened.signIn('coordinator'))
    expect(response.status).toBe(status)
  })

  test('nobody else invites, and a desk that was left open for ten minutes does not', async () => {
    const wanted = { for: 'coordinator', id: null }
    for (const role of ['liaison', 'prefecture-viewer', 'learner'] as const)
      expect((await opened.post('/api/invitations', wanted, await opened.signIn(role))).status).toBe(403)
    const cookie = await opened.signIn('coordinator')
    opened.clock.ms += 10 * 60_000 + 1
    const late = await opened.post('/api/invitations', wanted, cookie)
    expect([late.status, await late.json()]).toMatchObject([403, { code: 'proof-needed' }])
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Account } from '../../src/domain/account/account.ts'
import { put } from '../../src/domain/rows.ts'
import { cookieNamed, DeskBrowser, otherThan, TOWN, typedBySample } from './desk-door.ts'
import { cookieOf, openApp, type TestApp } from './http-app.ts'

const MINUTE = 60_000

describe('the desk signs in by password and code', () => {
  let opened: TestApp
  let browser: DeskBrowser
  let address = 0

  beforeAll(async () => {
    opened = await openApp(true)
  })
  beforeEach(() => {
    address += 1
    opened.clock.ms += 16 * MINUTE
    browser = new DeskBrowser(opened, `10.0.1.${address}`)
  })
  afterAll(() => opened.close())

  const elsewhere = () => new DeskBrowser(opened, `10.0.2.${address}`)

  test.each(['coordinator', 'liaison', 'prefecture-viewer'])('a %s gets in', async (role) => {
    const response = await browser.enter(await typedBySample(opened, role))
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ account: { role, municipality: TOWN } })
    expect((await opened.get('/api/session', cookieOf(response))).status).toBe(200)
    expect(response.headers.getSetCookie().join()).toMatch(
      /__Host-known=[\w-]{22}; Max-Age=34560000; Path=\/; HttpOnly; Secure; SameSite=Strict/,
    )
  })

  test('an unknown name, a wrong password and a wrong code are answered alike, through to the lock', async () => {
    const right = await typedBySample(opened)
    const answersTo = async (typed: object) => {
      const answers: unknown[] = []
      for (let attempt = 0; attempt < 6; attempt += 1) {
        const response = await elsewhere().enter(typed)
        answers.push([response.status, await response.text(), response.headers.get('Retry-After')])
      }
      return answers
    }
    const ofNobody = await answersTo({ ...right, name: '見本　だれもいない' })
    expect(ofNobody.map((answer) => (answer as unknown[])[0])).toEqual([401, 401, 401, 401, 401, 429])
    expect(await answersTo({ ...right, password: 'mihon-no-tobira-0' })).toEqual(ofNobody)
    opened.clock.ms += 16 * MINUTE
    const later = await typedBySample(opened)
    expect(await answersTo({ ...later, code: otherThan(later.code) })).toEqual(ofNobody)
    opened.clock.ms += 16 * MINUTE
    expect(await answersTo({ ...right, municipality: '352012' })).toEqual(ofNobody)
  })

  test('a code opens once, and neither it nor one before it again', async () => {
    const before = await typedBySample(opened)
    opened.clock.ms += 30_000
    const now = await typedBySample(opened)
    expect((await browser.enter(now)).status).toBe(200)
    expect((await browser.enter(now)).status).toBe(401)
    expect((await browser.enter(before)).status).toBe(401)
  })

  test('one code sent twice at the same time opens one session', async () => {
    const typed = await typedBySample(opened)
    const both = await Promise.all([browser.enter(typed), elsewhere().enter(typed)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401])
  })

  test('a clock that is 30 seconds off is right enough, one that is more is not', async () => {
    const typed = await typedBySample(opened)
    opened.clock.ms += 61_000
    expect((await browser.enter(typed)).status).toBe(401)
    const other = await typedBySample(opened)
    opened.clock.ms += 30_000
    expect((await browser.enter(other)).status).toBe(200)
  })

  test('a hundred wrong tries from the next desk do not lock the coordinator out of their own computer', async () => {
    expect((await browser.enter(await typedBySample(opened))).status).toBe(200)
    const sameAddress = () => new DeskBrowser(opened, browser.address)
    const typed = await typedBySample(opened)
    const statuses: number[] = []
    for (let attempt = 0; attempt < 100; attempt += 1)
      statuses.push((await sameAddress().enter({ ...typed, password: `wrong-${attempt}` })).status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(5)
    expect(statuses.filter((status) => status === 429)).toHaveLength(95)
    expect((await sameAddress().enter(await typedBySample(opened))).status).toBe(429)
    expect((await browser.enter(await typedBySample(opened))).status).toBe(200)
  })

  test('nor do so many that the address itself has had its share', async () => {
    expect((await browser.enter(await typedBySample(opened))).status).toBe(200)
    const nobody = { ...(await typedBySample(opened)), name: '見本　だれか' }
    for (let attempt = 0; attempt < 301; attempt += 1)
      await new DeskBrowser(opened, browser.address).enter(nobody)
    const other = await typedBySample(opened, 'liaison')
    expect(await (await new DeskBrowser(opened, browser.address).enter(other)).json()).toMatchObject({
      code: 'too-many',
    })
    expect((await browser.enter(await typedBySample(opened))).status).toBe(200)
  })

  test('five wrong tries in the own browser lock it there, and 15 minutes later it opens', async () => {
    await browser.enter(await typedBySample(opened))
    const wrong = { ...(await typedBySample(opened)), password: 'mihon-no-tobira-0' }
    for (let attempt = 0; attempt < 5; attempt += 1) await browser.enter(wrong)
    const locked = await browser.enter(await typedBySample(opened))
    expect([locked.status, await locked.json()]).toMatchObject([
      429,
      { code: 'locked', retryAfterSeconds: 900 },
    ])
    expect((await elsewhere().enter(await typedBySample(opened))).status).toBe(200)
    opened.clock.ms += 15 * MINUTE
    expect((await browser.enter(await typedBySample(opened))).status).toBe(200)
  })

  test('a made-up mark is that of no known browser, and a real one is kept', async () => {
    const typed = await typedBySample(opened)
    browser.known = `__Host-known=${'x'.repeat(22)}`
    for (let attempt = 0; attempt < 5; attempt += 1) await browser.enter({ ...typed, password: 'wrong' })
    expect((await browser.enter(await typedBySample(opened))).status).toBe(429)
    opened.clock.ms += 15 * MINUTE
    await browser.enter(await typedBySample(opened))
    const given = browser.known
    expect(given).not.toContain('xxxx')
    expect(cookieNamed(await browser.enter(await typedBySample(opened)), '__Host-known')).toBe(given)
  })

  test('a PIN opens nothing at the desk, and neither does a volunteer’s password', async () => {
    const { name, pin, municipality } = opened.person('coordinator')
    const tablet = await opened.newTablet()
    expect((await opened.beginOn(tablet, { municipality, name, pin })).status).toBe(401)
    const volunteer = opened.person('volunteer')
    const { code } = await typedBySample(opened)
    const typed = { municipality, name: volunteer.name, password: volunteer.password, code }
    expect((await browser.enter(typed)).status).toBe(401)
  })

  test('whose use was ended comes in to hand in what is unsent, and to nothing else', async () => {
    const { accountId } = opened.person('liaison', '353051')
    await opened.parts.store.write('353051', async (space) => {
      const [found] = await space.lookup('account', 'id', [accountId])
      await space.save([put('account', { ...(found?.row as Account), state: 'revoked' })])
    })
    const response = await browser.enter(await typedBySample(opened, 'liaison', '353051'))
    expect(response.status).toBe(200)
    expect((await opened.get('/api/ways', cookieOf(response))).status).toBe(401)
  })

  test('neither password, secret nor mark stands in the database or the log as it is', async () => {
    const typed = await typedBySample(opened)
    await browser.enter(typed)
    const kept = [
      await opened.parts.database.query('select * from credential'),
      await opened.parts.database.query('select * from known_browser'),
    ]
    const text = JSON.stringify(kept) + opened.logged.join('')
    expect(text).not.toContain(typed.password)
    expect(text).not.toContain(browser.known.split('=')[1])
    expect(text).not.toMatch(/"hash":"[A-Z2-7]{32}"/)
  })

  test('the audit log has who came in, who did not and the lock, by ids', async () => {
    const accountId = opened.person('coordinator').accountId
    const lines = await opened.parts.database.query<{ what: string; accountId: string | null }>(
      `select what, account_id as "accountId" from audit where municipality = $1`,
      [TOWN],
    )
    for (const what of ['session.opened', 'sign-in.failed', 'sign-in.locked'])
      expect(lines.some((line) => line.what === what && line.accountId === accountId)).toBe(true)
  })
})

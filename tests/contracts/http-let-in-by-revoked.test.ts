import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Account } from '#domain/account/account.ts'
import { put } from '#domain/rows.ts'
import { databaseAdapters } from './database.adapters.ts'
import { DeskBrowser, redeem, TOWN } from './desk-door.ts'
import { cookieOf, openApp, type TestApp } from './http-app.ts'
import { Tablet } from './tablet.ts'

const LEARNER = 'ube-learner-05'
const MINA = { municipality: TOWN, name: '見本　みな', kana: 'みほん　みな' }

describe.each(databaseAdapters())('what somebody let in before their use was ended: $name', ({ open }) => {
  let opened: TestApp
  let close: () => Promise<void>
  let browser: DeskBrowser

  beforeAll(async () => {
    const store = await open()
    close = () => store.close()
    opened = await openApp(true, { database: store.database })
    browser = new DeskBrowser(opened, '10.5.0.1')
  })
  afterAll(() => close())

  const setState = (accountId: string, state: Account['state']) =>
    opened.parts.store.write(TOWN, async (space) => {
      const [found] = await space.lookup('account', 'id', [accountId])
      await space.save([put('account', { ...(found?.row as Account), state })])
    })
  const coordinator = () => opened.person('coordinator').accountId
  const invited = async () => {
    const cookie = await opened.signIn('coordinator')
    const response = await opened.post('/api/invitations', { for: 'coordinator', id: null }, cookie)
    return ((await response.json()) as { code: string }).code
  }
  const enrolment = async () => {
    const cookie = await opened.signIn('coordinator')
    return ((await (await opened.post('/api/devices/enrolment', {}, cookie)).json()) as { code: string }).code
  }
  const bring = (code: string) =>
    opened.post('/api/devices', { code, publicKey: new Tablet().publicKey, label: 'タブレット3' })
  const welcomed = (code: string) =>
    browser.post('/api/session/first/options', { code, ...MINA, kana: undefined })

  test('a code for a colleague is dead, and stays so once they are let in again', async () => {
    const code = await invited()
    expect((await welcomed(code)).status).toBe(200)
    await setState(coordinator(), 'revoked')
    const whileRevoked = (await welcomed(code)).status
    await setState(coordinator(), 'active')
    expect([whileRevoked, (await welcomed(code)).status]).toEqual([401, 401])
  })

  test('a code for a tablet enrolls none', async () => {
    const code = await enrolment()
    await setState(coordinator(), 'revoked')
    const whileRevoked = (await bring(code)).status
    await setState(coordinator(), 'active')
    expect([whileRevoked, (await bring(code)).status]).toEqual([401, 401])
  })

  test('who came in by such a code before stays, and codes of others go on', async () => {
    const { response } = await redeem(browser, { code: await invited(), ...MINA }, 'mina-no-tobira-7')
    expect(response.status).toBe(200)
    const tablet = await enrolment()
    const colleague = await invited()
    await setState(opened.person('volunteer').accountId, 'revoked')
    expect([(await bring(tablet)).status, (await welcomed(colleague)).status]).toEqual([200, 200])
    await setState(coordinator(), 'revoked')
    expect((await opened.get('/api/session', cookieOf(response))).status).toBe(200)
    await setState(coordinator(), 'active')
  })

  test('a learner’s family is out at its next request, for good', async () => {
    const desk = await opened.signIn('coordinator')
    const slip = (await (await opened.post('/api/slips', { learnerId: LEARNER }, desk)).json()) as {
      key: string
    }
    const entered = await opened.post('/api/session/slip-key', { municipality: TOWN, key: slip.key })
    const { account } = (await entered.json()) as { account: { accountId: string } }
    const { code } = (await (
      await opened.post('/api/family', { learnerId: LEARNER, days: 30 }, cookieOf(entered))
    ).json()) as { code: string }
    const typed = { municipality: TOWN, code, name: '見本　良子', relation: '子' }
    const family = cookieOf(await opened.post('/api/session/family', typed))
    expect((await opened.get('/api/session', family)).status).toBe(200)
    await setState(account.accountId, 'revoked')
    expect((await opened.get('/api/session', family)).status).toBe(401)
    await setState(account.accountId, 'active')
    expect((await opened.get('/api/session', family)).status).toBe(401)
    const ended = await opened.parts.database.query<{ endedAt: string }>(
      'select ended_at as "endedAt" from family_access where municipality = $1 and learner_id = $2',
      [TOWN, LEARNER],
    )
    expect(ended).toEqual([{ endedAt: opened.parts.now() }])
  })
})

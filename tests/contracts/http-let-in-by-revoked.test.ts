import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Account } from '#domain/account/account.ts'
import { put } from '#domain/rows.ts'
import { databaseAdapters } from './database.adapters.ts'
import { DeskBrowser, redeem, TOWN } from './desk-door.ts'
import { cookieOf, openApp, syncBody, type TestApp } from './http-app.ts'
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

  const begun = async () => {
    const desk = await opened.signIn('coordinator')
    const slip = (await (await opened.post('/api/slips', { learnerId: LEARNER }, desk)).json()) as {
      key: string
    }
    const entered = await opened.post('/api/session/slip-key', { municipality: TOWN, key: slip.key })
    const { account } = (await entered.json()) as { account: { accountId: string } }
    return { ...account, cookie: cookieOf(entered) }
  }
  const invitedFamily = async (cookie: string) => {
    const response = await opened.post('/api/family', { learnerId: LEARNER, days: 30 }, cookie)
    return ((await response.json()) as { code: string }).code
  }
  const joining = (code: string) =>
    opened.post('/api/session/family', { municipality: TOWN, code, name: '見本　良子', relation: '子' })
  const joined = async (cookie: string) => cookieOf(await joining(await invitedFamily(cookie)))
  const standing = async (cookie: string) => (await opened.get('/api/session', cookie)).status

  test('a learner’s family is out at its next request, for good', async () => {
    const learner = await begun()
    const family = await joined(learner.cookie)
    expect(await standing(family)).toBe(200)
    await setState(learner.accountId, 'revoked')
    expect(await standing(family)).toBe(401)
    await setState(learner.accountId, 'active')
    expect(await standing(family)).toBe(401)
    const ended = await opened.parts.database.query<{ endedAt: string }>(
      'select ended_at as "endedAt" from family_access where municipality = $1 and learner_id = $2',
      [TOWN, LEARNER],
    )
    expect(ended).toEqual([{ endedAt: opened.parts.now() }])
  })

  test('a learner’s family that asked for nothing until they were let in again is out as well, whoever invited it', async () => {
    const desk = await opened.signIn('coordinator')
    const learner = await begun()
    const families = [await joined(learner.cookie), await joined(desk)]
    await setState(learner.accountId, 'revoked')
    await setState(learner.accountId, 'active')
    const asked = await opened.get(`/api/family?learnerId=${LEARNER}`, desk)
    expect(await asked.json()).toEqual({ family: [] })
    for (const family of families) expect(await standing(family)).toBe(401)
    const synced = await opened.post('/api/sync', syncBody(), families[0])
    expect(await synced.json()).toMatchObject({ changes: [{ table: 'account', row: { state: 'revoked' } }] })
  })

  test('family that is invited after that is let in', async () => {
    const learner = await begun()
    await setState(learner.accountId, 'revoked')
    await setState(learner.accountId, 'active')
    expect(await standing(await joined(await opened.signIn('coordinator')))).toBe(200)
  })

  test('an invitation of family is over with the learner, and with the coordinator who made it', async () => {
    const desk = await opened.signIn('coordinator')
    const learner = await begun()
    const codes = [await invitedFamily(learner.cookie), await invitedFamily(desk)]
    await setState(learner.accountId, 'revoked')
    const whileRevoked = (await joining(codes[0] ?? '')).status
    await setState(learner.accountId, 'active')
    for (const code of codes) expect((await joining(code)).status).toBe(410)
    expect(whileRevoked).toBe(410)
    const byColleague = await invitedFamily(desk)
    const family = await joined(desk)
    await setState(coordinator(), 'revoked')
    await setState(coordinator(), 'active')
    expect((await joining(byColleague)).status).toBe(410)
    expect(await standing(family)).toBe(200)
  })
})

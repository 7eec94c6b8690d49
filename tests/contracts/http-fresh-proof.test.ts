import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { UBE } from '../../src/cast/key-people.ts'
import { put } from '../../src/domain/rows.ts'
import { codeAt } from '../../src/server/access/totp.ts'
import { DeskBrowser, type Offered, typedBySample } from './desk-door.ts'
import { SyncAnswer } from '../../src/sync/protocol.ts'
import { aHeld, learnerRows } from '../unit/domain/sample-rows.ts'
import { cookieOf, openApp, syncBody, type TestApp } from './http-app.ts'
import { SoftPasskey, type Question } from './soft-passkey.ts'

const TEN_MINUTES = 10 * 60_000
const LEARNER = 'ube-learner-05'
const PASSWORD = 'umi no mieru machi no yakuba'

let opened: TestApp
let tabletId = ''

beforeAll(async () => {
  opened = await openApp(true)
  tabletId = (await opened.newTablet()).id
})
afterAll(() => opened.close())

describe('what lets somebody in is given by whoever signed in within ten minutes', () => {
  const GIVEN: readonly (readonly [what: string, path: () => string, body: object])[] = [
    [
      'a volunteer’s new PIN',
      () => '/api/accounts/pin',
      { accountId: UBE.silver.accountId, name: UBE.silver.name },
    ],
    ['a learner’s slip', () => '/api/slips', { learnerId: LEARNER }],
    ['a code for a tablet', () => '/api/devices/enrolment', {}],
    ['an invitation of family', () => '/api/family', { learnerId: LEARNER, days: 30 }],
    ['seven more days for a tablet', () => `/api/devices/${tabletId}/renew`, {}],
  ]

  test.each(GIVEN)('%s', async (_what, path, body) => {
    const cookie = await opened.signIn('coordinator')
    expect((await opened.post(path(), body, cookie)).ok).toBe(true)
    opened.clock.ms += TEN_MINUTES + 1
    const late = await opened.post(path(), body, cookie)
    expect([late.status, await late.json()]).toMatchObject([403, { code: 'proof-needed' }])
    expect((await opened.get('/api/session', cookie)).status).toBe(200)
    expect((await opened.post(path(), body, await opened.signIn('coordinator'))).ok).toBe(true)
  })

  test('asking in vain uses nothing up', async () => {
    const cookie = await opened.signIn('coordinator')
    opened.clock.ms += TEN_MINUTES + 1
    const ask = (by: string) => opened.post('/api/slips', { learnerId: LEARNER }, by)
    for (let attempt = 0; attempt < 100; attempt += 1) expect((await ask(cookie)).status).toBe(403)
    expect((await ask(await opened.signIn('coordinator'))).status).toBe(200)
  })

  test('a lost tablet is revoked at any time', async () => {
    const lost = await opened.newTablet()
    const cookie = await opened.signIn('coordinator')
    opened.clock.ms += TEN_MINUTES + 1
    expect((await opened.post(`/api/devices/${lost.id}/revoke`, {}, cookie)).status).toBe(204)
  })

  const erasing = (learnerIds: readonly string[]) => ({
    ...syncBody(),
    mutations: learnerIds.map((learnerId, index) => ({
      id: index + 1,
      name: 'learner.erase@1',
      input: { learnerId, rule: 'asked' },
      madeAt: opened.parts.now(),
      author: UBE.coordinator.accountId,
    })),
  })
  const erase = async (cookie: string, learnerIds: readonly string[]) => {
    const response = await opened.post('/api/sync', erasing(learnerIds), cookie)
    const { results } = SyncAnswer.parse(await response.json())
    return results.map(({ outcome, refusal }) => refusal?.code ?? outcome)
  }
  const newcomers = async (count: number): Promise<string[]> => {
    const ids = Array.from({ length: count }, () => `to-erase-${randomUUID()}`)
    await opened.parts.store.write(UBE.code, (space) => space.save(ids.flatMap(learnerRows)))
    return ids
  }

  test('an erased learner: a session that signed in earlier is refused, nothing waits for a person', async () => {
    const [first = '', second = ''] = await newcomers(2)
    const cookie = await opened.signIn('coordinator')
    expect(await erase(cookie, [first])).toEqual(['applied'])
    opened.clock.ms += TEN_MINUTES + 1
    expect(await erase(cookie, [second])).toEqual(['proof-needed'])
    expect(await erase(cookie, [first])).toEqual(['learner-erased'])
    expect(await erase(await opened.signIn('coordinator'), [second])).toEqual(['applied'])
  })

  test('an erasure that was held: sent again from the desk it needs the proof as well, and counts with the others', async () => {
    opened.clock.ms += 60 * 60_000
    const [learnerId = '', ...others] = await newcomers(11)
    const held = {
      ...aHeld('held.erasure'),
      mutation: 'learner.erase@1',
      input: { learnerId, rule: 'asked' },
    }
    await opened.parts.store.write(UBE.code, (space) => space.save([put('held', held)]))
    const sendAgain = async (cookie: string) => {
      const input = { heldId: held.id, name: held.mutation, input: held.input }
      const [mutation] = erasing([learnerId]).mutations
      const mutations = [{ ...mutation, name: 'held.send-again@1', input }]
      const response = await opened.post('/api/sync', { ...erasing([]), mutations }, cookie)
      const { results } = SyncAnswer.parse(await response.json())
      return results.map(({ outcome, refusal }) => refusal?.code ?? outcome)
    }
    const standing = () =>
      opened.parts.store.read(UBE.code, async (view) => {
        const [learners, kept] = await view.lookupAll([
          { table: 'learner', by: 'id', values: [learnerId] },
          { table: 'held', by: 'id', values: [held.id] },
        ])
        const [learner, row] = [learners?.[0]?.row, kept?.[0]?.row]
        return [learner && 'erased' in learner, row && 'state' in row && row.state]
      })
    const cookie = await opened.signIn('coordinator')
    opened.clock.ms += TEN_MINUTES + 1
    expect(await sendAgain(cookie)).toEqual(['proof-needed'])
    expect(await standing()).toEqual([false, 'waiting'])
    await erase(await opened.signIn('coordinator'), others)
    expect(await sendAgain(await opened.signIn('coordinator'))).toEqual(['too-many-erasures'])
    expect(await standing()).toEqual([false, 'waiting'])
    opened.clock.ms += 60 * 60_000
    expect(await sendAgain(await opened.signIn('coordinator'))).toEqual(['applied'])
    expect(await standing()).toEqual([true, 'sent-again'])
  })

  test('ten erased learners an hour, by however many pushes and sign-ins', async () => {
    opened.clock.ms += 60 * 60_000
    const ids = await newcomers(12)
    const cookie = await opened.signIn('coordinator')
    const applied = Array.from({ length: 9 }, () => 'applied')
    expect(await erase(cookie, ids.slice(0, 9))).toEqual(applied)
    const again = await opened.signIn('coordinator')
    expect(await erase(again, ids.slice(9))).toEqual(['applied', 'too-many-erasures', 'too-many-erasures'])
    opened.clock.ms += 60 * 60_000
    expect(await erase(await opened.signIn('coordinator'), ids.slice(10))).toEqual(['applied', 'applied'])
  })

  test('a learner invites their family from a telephone that has been signed in for months', async () => {
    const cookie = await opened.signIn('learner')
    opened.clock.ms += 90 * 86_400_000
    const { account } = (await (await opened.get('/api/session', cookie)).json()) as {
      account: { subjectId: string }
    }
    const body = { learnerId: account.subjectId, days: 30 }
    expect((await opened.post('/api/family', body, cookie)).status).toBe(200)
  })
})

describe('what opens an account changes, and all its other sessions end', () => {
  let browser: DeskBrowser
  let address = 0
  beforeEach(() => {
    address += 1
    browser = new DeskBrowser(opened, `10.0.9.${address}`)
  })

  const isOpen = async (cookie: string) => (await opened.get('/api/session', cookie)).status === 200
  /** Does something in one of three sessions of the account; gives which of them, that one renewed, are open after it. */
  const changedBy = async (change: (cookie: string) => Promise<Response>) => {
    const [here, there, elsewhere] = [
      cookieOf(await browser.enter(await typedBySample(opened))),
      await opened.signIn('coordinator'),
      await opened.signIn('coordinator'),
    ]
    const colleague = await opened.signIn('liaison')
    const stream = await opened.get('/api/pokes', there)
    const changed = await change(here)
    expect(changed.status).toBe(204)
    expect(await isOpen(colleague)).toBe(true)
    expect([await isOpen(there), await isOpen(elsewhere)]).toEqual([false, false])
    expect(await stream.text()).toContain('listening')
    expect([await isOpen(here), await isOpen(cookieOf(changed))]).toEqual([false, true])
    return cookieOf(changed)
  }
  const offered = async (cookie: string): Promise<Offered> =>
    (await (await browser.post('/api/ways/options', {}, cookie)).json()) as Offered

  test('by a passkey that is removed', async () => {
    const passkey = new SoftPasskey()
    await changedBy(async (cookie) => {
      const { passkey: question } = await offered(cookie)
      const response = passkey.make(question as unknown as Question)
      const added = await browser.post('/api/ways/passkeys', { label: '窓口', response }, cookie)
      expect(added.status).toBe(204)
      // The token is another one since.
      const again = await opened.send(
        'DELETE',
        `/api/ways/passkeys/${passkey.id.toString('base64url')}`,
        undefined,
        { Cookie: cookieOf(added) },
      )
      return again
    })
  })

  test('by a new authenticator app', async () => {
    await changedBy(async (cookie) => {
      const { totp } = await offered(cookie)
      const code = codeAt(totp.secret, opened.parts.now())
      const typed = { password: null, totp: { challenge: totp.challenge, code } }
      return browser.post('/api/ways/password', typed, cookie)
    })
  })

  test('by a new password; this goes into the audit log', async () => {
    await changedBy(async (cookie) =>
      browser.post('/api/ways/password', { password: PASSWORD, totp: null }, cookie),
    )
    const lines = await opened.parts.database.query<{ what: string }>(
      'select what from audit where municipality = $1 order by number desc limit 3',
      [UBE.code],
    )
    expect(lines.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['password.changed', 'session.ended']),
    )
  })
})

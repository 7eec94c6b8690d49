import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NOTHING } from '../../src/sync/protocol.ts'
import { DESCRIBED } from '../../src/server/routes/described.ts'
import { cookieOf, NOON, openApp, syncBody, type TestApp } from './http-app.ts'
import type { Tablet } from './tablet.ts'

const TOWN = '352021'

interface Answer {
  results: { id: number; outcome: string; refusal?: { code: string } }[]
  changes: { table: string; id: string; row: Record<string, unknown> }[]
}

describe('a volunteer whose use was ended after leaving the tablet with work unsent', () => {
  let opened: TestApp
  let tablet: Tablet
  let accountId = ''
  let fromBefore = ''
  let desk: ReturnType<typeof syncBody>

  const sync = async (body: unknown, cookie: string): Promise<Answer> =>
    (await (await opened.post('/api/sync', body, cookie)).json()) as Answer

  const typed = () => {
    const { name, pin } = opened.person('volunteer')
    return { municipality: TOWN, name, pin }
  }
  const signIn = (more: Record<string, string> = {}) => opened.beginOn(tablet, { ...typed(), ...more })

  const decide = async (id: number, name: string): Promise<void> => {
    const cookie = await opened.signIn('coordinator')
    const author = 'ube-coordinator-01.account'
    const mutation = { id, name, input: { accountId }, madeAt: NOON, author }
    const { results } = await sync({ ...desk, mutations: [mutation] }, cookie)
    expect(results).toMatchObject([{ id, outcome: 'applied' }])
  }

  beforeAll(async () => {
    opened = await openApp(true)
    desk = syncBody()
    tablet = await opened.newTablet()
    const answer = (await (await signIn()).json()) as { account: { accountId: string } }
    accountId = answer.account.accountId
    fromBefore = cookieOf(await opened.beginOn(await opened.newTablet(), typed()))
    await decide(1, 'account.revoke@1')
  })
  afterAll(() => opened.close())

  test('signs in by the right PIN and hands it in: it is held, and they see their own account alone', async () => {
    const entered = await signIn()
    expect(entered.status).toBe(200)
    const work = {
      id: 1,
      name: 'lesson.finish@1',
      input: { lessonId: 'visit', at: NOON },
      madeAt: NOON,
      author: accountId,
    }
    const { results, changes } = await sync(syncBody({ mutations: [work] }), cookieOf(entered))
    expect(results).toMatchObject([{ id: 1, outcome: 'held', refusal: { code: 'account-revoked' } }])
    expect(changes.map(({ table, row }) => [table, row['id'], row['state']])).toEqual([
      ['account', accountId, 'revoked'],
    ])
  })

  test('reaches no other route that asks who one is', async () => {
    const cookie = cookieOf(await signIn())
    const closed = DESCRIBED.filter(({ needsSession, path }) => needsSession && path !== '/api/sync')
    expect(closed.length).toBeGreaterThan(0)
    for (const { method, path } of closed) {
      const body = method === 'get' ? undefined : {}
      const response = await opened.send(method.toUpperCase(), path, body, { Cookie: cookie })
      expect([method, path, response.status]).toEqual([method, path, 401])
    }
  })

  test('with a wrong PIN is answered as anybody is', async () => {
    const answerTo = async (more: Record<string, string>) => {
      const response = await signIn({ ...more, pin: '000000' })
      return [response.status, await response.text(), response.headers.get('Set-Cookie')]
    }
    expect(await answerTo({})).toEqual(await answerTo({ name: opened.person('learner').name }))
    expect((await signIn()).status).toBe(200)
  })

  test('signs in anew once the desk lets them begin again: no session from before goes on', async () => {
    const handingIn = cookieOf(await opened.beginOn(await opened.newTablet(), typed()))
    for (const cookie of [fromBefore, handingIn])
      expect((await opened.post('/api/sync', syncBody(), cookie)).status).toBe(200)
    await decide(2, 'account.readmit@1')
    for (const cookie of [fromBefore, handingIn]) {
      expect((await opened.get('/api/session', cookie)).status).toBe(401)
      expect((await opened.post('/api/sync', syncBody(), cookie)).status).toBe(401)
    }
    const nothing = { id: 1, name: NOTHING, input: null, madeAt: NOON, author: accountId }
    const { results } = await sync(syncBody({ mutations: [nothing] }), cookieOf(await signIn()))
    expect(results).toMatchObject([{ id: 1, outcome: 'applied' }])
  })

  test('letting in somebody who is in already ends nothing', async () => {
    const cookie = cookieOf(await signIn())
    await decide(3, 'account.readmit@1')
    expect((await opened.get('/api/session', cookie)).status).toBe(200)
  })
})

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { put } from '../../src/domain/rows.ts'
import { hashPin } from '../../src/server/access/pin-hash.ts'
import { keepCredential } from '../../src/server/access/credential.ts'
import { buildApp } from '../../src/server/app.ts'
import { typedBySample } from './desk-door.ts'
import { cookieOf, openApp, syncBody, type TestApp } from './http-app.ts'

const DESK = '/api/session/desk/password'
const KEY = 'k'.repeat(22)
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

describe('signing in', () => {
  let opened: TestApp
  let address = 0

  beforeAll(async () => {
    opened = await openApp(true)
  })
  beforeEach(() => {
    address += 1
  })
  afterAll(() => opened.close())

  const post = (path: string, body: unknown, cookie = '') =>
    opened.post(path, body, cookie, { 'X-Forwarded-For': `10.0.0.${address}` })
  const typed = (municipality = '352021') => {
    const { name, pin } = opened.person('volunteer', municipality)
    return { municipality, name, pin }
  }
  const enterDesk = async (cookie = '') => post(DESK, await typedBySample(opened), cookie)
  const slip = (more: Record<string, string> = {}) => ({
    municipality: '352021',
    learnerId: `learner-${randomUUID()}`,
    key: KEY,
    ...more,
  })

  test('the right words open a session that says who one is', async () => {
    const response = await enterDesk()
    const answer = (await response.json()) as unknown
    expect(answer).toEqual({
      account: {
        municipality: '352021',
        accountId: 'ube-coordinator-01.account',
        role: 'coordinator',
        subjectId: null,
      },
      name: opened.person('coordinator').name,
    })
    const cookie = response.headers.get('Set-Cookie')
    expect(cookie).toMatch(/^__Host-session=[\w-]{22}; .*Path=\/; HttpOnly; Secure; SameSite=Strict,/)
    const again = await opened.get('/api/session', cookieOf(response))
    expect(await again.json()).toEqual(answer)
  })

  test('in an office network without https the cookie is a plain one, on this computer it never is', async () => {
    const cookieAt = async (publicUrl: string) => {
      const app = buildApp({ ...opened.parts, publicUrl: new URL(publicUrl) })
      const body = JSON.stringify(await typedBySample(opened))
      const headers = { 'Content-Type': 'application/json', Host: new URL(publicUrl).host }
      return (await app.request(DESK, { method: 'POST', headers, body })).headers.getSetCookie()[0]
    }
    expect(await cookieAt('http://192.168.1.20:8787')).toMatch(
      /^session=[\w-]{22}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Strict$/,
    )
    expect(await cookieAt('http://localhost:8787')).toMatch(/^__Host-session=.*Secure/)
    expect(await cookieAt('https://magonote.example.jp')).toMatch(/^__Host-session=.*Secure/)
  })

  test('spaces and the width of letters in a name make no difference', async () => {
    const { name, ...rest } = await typedBySample(opened)
    const response = await post(DESK, { ...rest, name: ` ${name.replace('　', '')} ` })
    expect(response.status).toBe(200)
  })

  test('of the token only the hash is kept', async () => {
    const token = cookieOf(await enterDesk()).split('=')[1] ?? ''
    const rows = await opened.parts.database.query('select * from session')
    expect(token).toHaveLength(22)
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  test('a wrong PIN and an unknown name are answered alike, through to the lock', async () => {
    const tablet = await opened.newTablet()
    const answersTo = async (name: string) => {
      const answers: unknown[] = []
      for (let attempt = 0; attempt < 7; attempt += 1) {
        const response = await opened.beginOn(tablet, { municipality: '352021', name, pin: '000000' })
        answers.push([response.status, await response.text(), response.headers.get('Retry-After')])
      }
      return answers
    }
    const ofSomebody = await answersTo(typed().name)
    expect(await answersTo('見本　だれもいない')).toEqual(ofSomebody)
    expect(ofSomebody.map((answer) => (answer as unknown[])[0])).toEqual([401, 401, 401, 401, 401, 429, 429])
    expect(ofSomebody[5]).toContain('900')
  })

  test('a locked name stays locked for the right PIN too, and opens after 15 minutes', async () => {
    const person = typed()
    const tablet = await opened.newTablet()
    const wrong = { ...person, pin: '000000' }
    for (let attempt = 0; attempt < 5; attempt += 1) await opened.beginOn(tablet, wrong)
    expect((await opened.beginOn(tablet, person)).status).toBe(429)
    opened.clock.ms += 15 * MINUTE
    expect((await opened.beginOn(tablet, person)).status).toBe(200)
  })

  test('attempts at the same time do not pass the limit together', async () => {
    const wrong = { ...typed('353051'), pin: '000000' }
    const tablet = await opened.newTablet('353051')
    const responses = await Promise.all(Array.from({ length: 12 }, async () => opened.beginOn(tablet, wrong)))
    expect(responses.filter(({ status }) => status === 401)).toHaveLength(5)
  })

  test('two people of one name each sign in with their own PIN', async () => {
    const { municipality, name, pin } = typed()
    const account = {
      id: 'namesake',
      role: 'volunteer' as const,
      subjectId: null,
      contactId: null,
      state: 'active' as const,
    }
    await opened.parts.store.write(municipality, (space) => space.save([put('account', account)]))
    const hash = await hashPin('864209', opened.parts.secret)
    const signInName = name.replace('　', '')
    await keepCredential(opened.parts.database, {
      municipality,
      accountId: 'namesake',
      kind: 'pin',
      signInName,
      hash,
    })
    const tablet = await opened.newTablet()
    const one = await opened.beginOn(tablet, { municipality, name, pin: '864209' })
    const other = await opened.beginOn(tablet, { municipality, name, pin })
    expect(await one.json()).toMatchObject({ account: { accountId: 'namesake' } })
    expect(await other.json()).toMatchObject({
      account: { accountId: opened.person('volunteer').accountId },
    })
  })

  test('a person of one town cannot sign in at another', async () => {
    const response = await post(DESK, { ...(await typedBySample(opened)), municipality: '352012' })
    expect(response.status).toBe(401)
  })

  test('signing out ends the session, and signing in again ends the one before', async () => {
    const first = cookieOf(await enterDesk())
    const second = cookieOf(await enterDesk(first))
    expect((await opened.get('/api/session', first)).status).toBe(401)
    const out = await opened.send('DELETE', '/api/session', undefined, { Cookie: second })
    expect([out.status, cookieOf(out)]).toEqual([204, '__Host-session='])
    expect((await opened.get('/api/session', second)).status).toBe(401)
  })

  test('a desk is signed out after 12 hours without use, and after a week in any case', async () => {
    const cookie = cookieOf(await enterDesk())
    const start = opened.clock.ms
    const isOpen = async () => (await opened.get('/api/session', cookie)).status === 200
    for (let half = 1; half < 14; half += 1) {
      opened.clock.ms = start + half * (DAY / 2) - half * MINUTE
      expect(await isOpen()).toBe(true)
    }
    opened.clock.ms = start + 7 * DAY
    expect(await isOpen()).toBe(false)
    const other = cookieOf(await enterDesk())
    opened.clock.ms += DAY / 2
    expect((await opened.get('/api/session', other)).status).toBe(401)
  })

  test('a revoked account is out at its next request but may hand in what it had made, and cannot come back', async () => {
    const learner = slip()
    const cookie = cookieOf(await post('/api/session/slip', learner))
    expect((await post('/api/sync', syncBody(), cookie)).status).toBe(200)
    const id = learner.learnerId.replace('learner-', 'slip-')
    await opened.parts.store.write('352021', async (space) => {
      const [found] = await space.lookup('account', 'id', [id])
      await space.save([{ table: 'account', id, row: { ...found?.row, state: 'revoked' } as never }])
    })
    expect((await opened.get('/api/session', cookie)).status).toBe(401)
    const handedIn = await post('/api/sync', syncBody(), cookie)
    expect(handedIn.status).toBe(200)
    const { changes } = (await handedIn.json()) as { changes: { table: string; id: string }[] }
    expect(changes.map((one) => [one.table, one.id])).toEqual([['account', id]])
    expect((await post('/api/session/slip', learner)).status).toBe(401)
  })

  test('a resident without an account comes in with a key, and again with the same one only', async () => {
    const mine = slip()
    const first = await post('/api/session/slip', mine)
    expect(await first.json()).toEqual({
      account: {
        municipality: '352021',
        accountId: mine.learnerId.replace('learner-', 'slip-'),
        role: 'learner',
        subjectId: mine.learnerId,
      },
      name: '',
    })
    expect((await post('/api/session/slip', mine)).status).toBe(200)
    expect((await post('/api/session/slip', { ...mine, key: 'x'.repeat(22) })).status).toBe(401)
    expect((await post('/api/session/slip', { ...mine, municipality: '352012' })).status).toBe(200)
  })

  test('nobody gets a slip for a learner the desk already knows', async () => {
    const learnerId = `learner-${randomUUID()}`
    await opened.parts.store.write('352021', (space) =>
      space.save([
        put('learner', {
          id: learnerId,
          contactId: 'c',
          area: '',
          barriers: [],
          phoneKind: '共通',
          needs: [],
          familiarVolunteerIds: [],
        }),
      ]),
    )
    expect((await post('/api/session/slip', slip({ learnerId }))).status).toBe(401)
  })

  test('sixty new residents an hour come through one town hall, and those known still do', async () => {
    const known = slip()
    await post('/api/session/slip', known)
    for (let count = 1; count < 60; count += 1) await post('/api/session/slip', slip())
    const tooMany = await post('/api/session/slip', slip())
    expect(tooMany.status).toBe(429)
    expect(await tooMany.json()).toMatchObject({ code: 'too-many', retryAfterSeconds: 3600 })
    expect((await post('/api/session/slip', known)).status).toBe(200)
  })

  test('a town that is not on this server gives no slips', async () => {
    expect((await post('/api/session/slip', slip({ municipality: '131016' }))).status).toBe(404)
  })
})

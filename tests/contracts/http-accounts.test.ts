import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../src/domain/account/account.ts'
import { put } from '../../src/domain/rows.ts'
import { cookieOf, openApp, syncBody, type TestApp } from './http-app.ts'
import type { Tablet } from './tablet.ts'

const NAME = '見本　花枝'
const ACCOUNT = 'account.hanae'

const entry = {
  volunteerId: 'hanae',
  name: NAME,
  kana: 'みほん　はなえ',
  telephone: '0836000002',
  generation: 'silver',
  isSilverCentreMember: true,
  adultFrom: null,
  area: '見本',
  means: 'car',
  skills: [{ topic: 'LINE', level: '基本' }],
  weekly: [{ weekday: 6, fromMinute: 540, untilMinute: 720 }],
  mostLessonsADay: 2,
}

describe('giving out PINs', () => {
  let opened: TestApp
  let desk: string
  let tablet: Tablet

  beforeAll(async () => {
    opened = await openApp(true)
    desk = await opened.signIn('coordinator')
    tablet = await opened.newTablet()
    const mutation = { id: 1, name: 'volunteer.register@1', input: entry, madeAt: '2026-11-20T02:59:00.000Z' }
    const author = 'ube-coordinator-01.account'
    await opened.post('/api/sync', syncBody({ mutations: [{ ...mutation, author }] }), desk)
  })
  afterAll(() => opened.close())

  const ask = (accountId = ACCOUNT, name = NAME, cookie = desk) =>
    opened.post('/api/accounts/pin', { accountId, name }, cookie)
  const pinOf = async (response: Response) => ((await response.json()) as { pin: string }).pin
  const signIn = (name: string, pin: string) => opened.beginOn(tablet, { municipality: '352021', name, pin })

  test('a volunteer registered at the desk signs in with the name and the PIN', async () => {
    const given = await ask()
    expect([given.status, given.headers.get('Cache-Control')]).toEqual([200, 'no-store'])
    const pin = await pinOf(given)
    expect(pin).toMatch(/^\d{6}$/)
    const session = await signIn('見本 花枝', pin)
    expect(await session.json()).toMatchObject({
      account: { accountId: ACCOUNT, role: 'volunteer', subjectId: 'hanae' },
      name: NAME,
    })
  })

  test('a new PIN ends the old one, what it opened, and a lock', async () => {
    const old = await pinOf(await ask())
    const session = cookieOf(await signIn(NAME, old))
    for (let attempt = 0; attempt < 5; attempt += 1) await signIn(NAME, '000000')
    expect((await signIn(NAME, old)).status).toBe(429)
    const pin = await pinOf(await ask())
    expect((await opened.get('/api/session', session)).status).toBe(401)
    expect((await signIn(NAME, old)).status).toBe(401)
    expect((await signIn(NAME, pin)).status).toBe(200)
  })

  test('the PIN is neither kept as it is nor logged', async () => {
    const pin = await pinOf(await ask())
    const kept = await opened.parts.database.query<{ hash: string }>(
      'select * from credential where account_id = $1',
      [ACCOUNT],
    )
    expect(kept).toHaveLength(1)
    expect(kept[0]?.hash).toMatch(/^\$argon2id\$/)
    expect(JSON.stringify([kept, opened.logged])).not.toContain(pin)
  })

  test('a name belongs to one account of a municipality, however it is spaced', async () => {
    const { name } = opened.person('volunteer')
    const taken = await ask(ACCOUNT, name.replace('　', ' '))
    expect([taken.status, await taken.json()]).toEqual([
      409,
      { code: 'name-taken', message: 'another account of this municipality signs in by this name' },
    ])
    expect((await ask(ACCOUNT, `${name}（船木）`)).status).toBe(200)
    expect((await signIn(NAME, await pinOf(await ask()))).status).toBe(200)
  })

  test.each([
    ['an account the hub has not heard of', 'account.nobody'],
    ['the account of a coordinator', 'ube-coordinator-01.account'],
  ])('there is none for %s', async (_, accountId) => {
    const response = await ask(accountId, '見本　別名')
    expect([response.status, await response.json()]).toMatchObject([404, { code: 'account-unknown' }])
  })

  test('there is none for a volunteer of another municipality', async () => {
    const session = await opened.get('/api/session', await opened.signIn('volunteer', '353051'))
    const { account } = (await session.json()) as { account: { accountId: string } }
    expect((await ask(account.accountId, '見本　別名')).status).toBe(404)
  })

  test('there is none for a revoked account', async () => {
    const id = 'account.gone'
    const account = { id, role: 'volunteer', subjectId: 'gone', contactId: null, state: 'revoked' } as const
    await opened.parts.store.write('352021', (space) => space.save([put('account', account)]))
    expect((await ask(id, '見本　過去')).status).toBe(404)
  })

  test('a coordinator of another municipality gives none here', async () => {
    const other = await opened.signIn('coordinator', '353051')
    expect((await ask(ACCOUNT, NAME, other)).status).toBe(404)
  })

  test.each<Role>(['volunteer', 'learner', 'liaison', 'prefecture-viewer'])(
    'a %s gives none',
    async (role) => {
      const response = await ask(ACCOUNT, NAME, await opened.signIn(role))
      expect([response.status, await response.json()]).toMatchObject([403, { code: 'forbidden' }])
    },
  )

  test.each([
    ['no session', {}, '', 401],
    ['an empty name', { accountId: ACCOUNT, name: '　' }, null, 400],
    ['a PIN of one’s own choice', { accountId: ACCOUNT, name: NAME, pin: '482913' }, null, 400],
  ])('there is none with %s', async (_, body, cookie, status) => {
    expect((await opened.post('/api/accounts/pin', body, cookie ?? desk)).status).toBe(status)
  })
})

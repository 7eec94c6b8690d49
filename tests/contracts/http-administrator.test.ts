import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inviteAdministrator } from '../../src/server/access/invitation.ts'
import { administratorNotes } from '../../src/server/first-start.ts'
import { DeskBrowser, redeem, TOWN } from './desk-door.ts'
import { NOON, openApp, syncBody, type TestApp } from './http-app.ts'

const HOUR = 3_600_000
const EMPTY_TOWN = '352012'
const OTHER_TOWN = '352039'
const PASSWORD = 'yamaguchi no natsu mikan'
const PATH = '/api/first-coordinators'

interface TownDesk {
  readonly code: string
  readonly hasCoordinator: boolean
  readonly invitedUntil: string | null
}

interface Answer {
  readonly changes: { table: string; id: string }[]
  readonly results: { outcome: string; refusal?: { code: string } }[]
}

let opened: TestApp
let browser: DeskBrowser
let administrator = ''
let accountId = ''

const codeOf = async (response: Response) => [
  response.status,
  ((await response.json()) as { code: string }).code,
]
const come = (code: string, municipality: string, name: string) =>
  redeem(browser, { code, municipality, name, kana: 'みほん' }, PASSWORD)
/** A new session of the administrator, who has just come in by the code. */
const invite = async (municipality: string, cookie = administrator) =>
  opened.post(PATH, { municipality }, cookie)
const invited = async (municipality: string) =>
  ((await (await invite(municipality)).json()) as { code: string }).code
const towns = async () => (await (await opened.get(PATH, administrator)).json()) as TownDesk[]
const town = async (code: string) => (await towns()).find((one) => one.code === code)
const look = async (code: string) =>
  (await browser.post('/api/session/first/options', { code, municipality: null, name: '' })).status
const sync = async (cookie: string, more = {}) =>
  (await (await opened.post('/api/sync', syncBody(more), cookie)).json()) as Answer

beforeAll(async () => {
  opened = await openApp(true)
  browser = new DeskBrowser(opened, '10.0.11.1')
  const code = await inviteAdministrator(opened.parts.database)
  const { response, cookie } = await come(code, TOWN, '見本　管理')
  const { account } = (await response.json()) as { account: { accountId: string; role: string } }
  expect(account.role).toBe('administrator')
  administrator = cookie
  accountId = account.accountId
})
afterAll(() => opened.close())

describe('the administrator', () => {
  test('comes in by a code that is printed once, and only one of them ever is', async () => {
    expect(await administratorNotes(opened.parts.database)).toEqual([])
  })

  test('holds no data about anybody', async () => {
    const { changes } = await sync(administrator)
    expect(changes.map(({ table, id }) => [table, id]).sort()).toEqual([
      ['account', accountId],
      ['municipality', TOWN],
    ])
  })

  test('sees of every municipality of the hub whether it has a coordinator, and nothing else', async () => {
    const all = await towns()
    expect(all).toHaveLength(19)
    expect(all.find(({ code }) => code === TOWN)).toEqual({
      code: TOWN,
      name: '宇部市',
      hasCoordinator: true,
      invitedUntil: null,
    })
    expect(await town(EMPTY_TOWN)).toMatchObject({ hasCoordinator: false, invitedUntil: null })
  })

  test('invites the first coordinator of a municipality, who works there and nowhere else', async () => {
    const response = await invite(EMPTY_TOWN)
    const { code, endsAt } = (await response.json()) as { code: string; endsAt: string }
    expect(Date.parse(endsAt)).toBe(opened.clock.ms + 72 * HOUR)
    expect(await town(EMPTY_TOWN)).toMatchObject({ hasCoordinator: false, invitedUntil: endsAt })
    const elsewhere = { code, municipality: TOWN, name: '見本　一子' }
    expect((await browser.post('/api/session/first/options', elsewhere)).status).toBe(401)
    const first = await come(code, EMPTY_TOWN, '見本　一子')
    expect(await first.response.json()).toMatchObject({
      account: { role: 'coordinator', municipality: EMPTY_TOWN },
    })
    const { changes } = await sync(first.cookie)
    expect(changes.map(({ table }) => table).sort()).toEqual(['account', 'contact', 'municipality'])
    expect(await look(code)).toBe(401)
    expect(await town(EMPTY_TOWN)).toMatchObject({ hasCoordinator: true, invitedUntil: null })
    const lines = await opened.parts.database.query<{ what: string; account_id: string }>(
      `select what, account_id from audit where municipality = $1 and what = 'invitation.sent'`,
      [EMPTY_TOWN],
    )
    expect(lines).toEqual([{ what: 'invitation.sent', account_id: accountId }])
  })

  test('has a code made again: the one before opens nothing', async () => {
    const before = await invited(OTHER_TOWN)
    const after = await invited(OTHER_TOWN)
    expect([await look(before), await look(after)]).toEqual([401, 200])
    opened.clock.ms += 72 * HOUR
    expect(await look(after)).toBe(401)
  })

  test('lets nobody into a municipality that has a coordinator, nor into one that is not there', async () => {
    const { cookie } = await come(await inviteAdministrator(opened.parts.database), TOWN, '見本　交代')
    expect(await codeOf(await invite(TOWN, cookie))).toEqual([409, 'has-coordinator'])
    expect(await codeOf(await invite('011002', cookie))).toEqual([404, 'municipality-unknown'])
    const other = { for: 'coordinator', id: null }
    expect((await opened.post('/api/invitations', other, cookie)).status).toBe(403)
    opened.clock.ms += 10 * 60_000 + 1
    expect(await codeOf(await invite(OTHER_TOWN, cookie))).toEqual([403, 'proof-needed'])
  })
})

test('a coordinator of the municipality in which the administrator signs in neither ends nor takes over the account', async () => {
  const desk = await opened.signIn('coordinator')
  const wanted = { for: 'account', id: accountId }
  expect((await opened.post('/api/invitations', wanted, desk)).status).toBe(404)
  const author = opened.person('coordinator').accountId
  const mutation = { id: 1, name: 'account.revoke@1', input: { accountId }, madeAt: NOON, author }
  const { results } = await sync(desk, { mutations: [mutation] })
  expect(results).toMatchObject([{ outcome: 'refused', refusal: { code: 'administrator' } }])
})

test('nobody else sees or invites first coordinators', async () => {
  for (const role of ['coordinator', 'liaison', 'prefecture-viewer', 'volunteer', 'learner'] as const) {
    const cookie = await opened.signIn(role)
    expect((await opened.get(PATH, cookie)).status).toBe(403)
    expect((await invite(OTHER_TOWN, cookie)).status).toBe(403)
  }
})

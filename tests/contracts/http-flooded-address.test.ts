import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cookieNamed, DeskBrowser, TOWN, typedBySample } from './desk-door.ts'
import { cookieOf, openApp, type TestApp } from './http-app.ts'
import { type Question, SoftPasskey } from './soft-passkey.ts'

const MINUTE = 60_000
const LEARNER = 'ube-learner-05'
/** One more than an address has in ten minutes. */
const FLOOD = 301

let opened: TestApp
let addresses = 0
let here: { 'X-Forwarded-For': string }

beforeAll(async () => {
  opened = await openApp(true)
})
beforeEach(() => {
  addresses += 1
  here = { 'X-Forwarded-For': `10.4.0.${addresses}` }
  opened.clock.ms += 61 * MINUTE
})
afterAll(() => opened.close())

const post = (path: string, body: unknown) => opened.post(path, body, '', here)
const scan = (key: string) => post('/api/session/slip-key', { municipality: TOWN, key })
const typeIn = (code: string, pin: string) =>
  post('/api/session/slip-code', { municipality: TOWN, code, pin })
const begin = (learnerId: string, key: string) =>
  post('/api/session/slip', { municipality: TOWN, learnerId, key })
const issue = async () =>
  (await (
    await opened.post('/api/slips', { learnerId: LEARNER }, await opened.signIn('coordinator'))
  ).json()) as {
    key: string
    code: string
    pin: string
  }
const flood = async (send: (time: number) => Response | Promise<Response>): Promise<Response> => {
  let last = await send(0)
  for (let time = 1; time < FLOOD; time += 1) last = await send(time)
  return last
}
const newLearner = () => `learner-${randomUUID()}`
const wrongKey = (time: number) => String(time).padStart(22, 'k')
const refusedWithTelephone = {
  code: 'too-many',
  telephone: expect.stringMatching(/^0[\d-]+$/) as string,
}

describe('whoever floods a door of residents from the address they share', () => {
  test('with keys that are nobody’s is told whom to telephone, and a resident’s QR still opens', async () => {
    const { key } = await issue()
    const last = await flood((time) => scan(wrongKey(time)))
    expect([last.status, await last.json()]).toMatchObject([429, refusedWithTelephone])
    expect((await scan(key)).status).toBe(200)
  })

  test('with codes that are nobody’s: a resident’s own code and PIN still open', async () => {
    const { code, pin } = await issue()
    const last = await flood((time) => typeIn(`ZZZZZ${String(time).padStart(3, '0')}`, '482913'))
    expect([last.status, await last.json()]).toMatchObject([429, refusedWithTelephone])
    expect((await typeIn(code, pin)).status).toBe(200)
  })

  test('with wrong keys at known slips: the device that has the key goes on', async () => {
    const learnerId = newLearner()
    const key = 'o'.repeat(22)
    expect((await begin(learnerId, key)).status).toBe(200)
    const last = await flood((time) => begin(learnerId, wrongKey(time)))
    expect([last.status, await last.json()]).toMatchObject([429, refusedWithTelephone])
    expect((await begin(learnerId, key)).status).toBe(200)
  })

  test('with new residents: sixty come in an hour, then the office is named, and a slip of the desk opens', async () => {
    const { key } = await issue()
    for (let count = 0; count < 60; count += 1) await begin(newLearner(), wrongKey(count))
    const refused = await begin(newLearner(), 'n'.repeat(22))
    expect([refused.status, await refused.json()]).toMatchObject([429, refusedWithTelephone])
    expect((await begin(LEARNER, key)).status).toBe(200)
  })

  test('with invitations nobody made: family that was invited still comes in', async () => {
    const desk = await opened.signIn('coordinator')
    const invited = await opened.post('/api/family', { learnerId: LEARNER, days: 30 }, desk)
    const { code } = (await invited.json()) as { code: string }
    const join = (typed: string) =>
      post('/api/session/family', { municipality: TOWN, code: typed, name: '見本　良子', relation: '子' })
    const last = await flood((time) => join(`ZZZZ-ZZZZ-Z${String(time).padStart(3, '0')}`))
    expect([last.status, await last.json()]).toMatchObject([429, refusedWithTelephone])
    expect((await join(code)).status).toBe(200)
  })

  test('one key opens at most as often as an address may try', async () => {
    const { key } = await issue()
    const last = await flood(() => scan(key))
    expect([last.status, await last.json()]).toMatchObject([429, refusedWithTelephone])
  })
})

describe('whoever floods the doors of the desk from the address it shares', () => {
  const newBrowser = () => new DeskBrowser(opened, here['X-Forwarded-For'])
  const question = async () =>
    (await (await newBrowser().post('/api/session/desk/passkey/options', {})).json()) as Question

  test('with questions and wrong passkeys leaves a browser that is new its passkey', async () => {
    const cookie = await opened.signIn('coordinator')
    const browser = newBrowser()
    const offered = (await (await browser.post('/api/ways/options', {}, cookie)).json()) as {
      passkey: Question
    }
    const passkey = new SoftPasskey()
    const made = passkey.make(offered.passkey)
    const added = await browser.post('/api/ways/passkeys', { label: '窓口', response: made }, cookie)
    expect(cookieNamed(added, '__Host-session')).toBe(cookieOf(added))
    const stranger = new SoftPasskey()
    stranger.make(offered.passkey)
    const prove = async (one: SoftPasskey) =>
      newBrowser().post('/api/session/desk/passkey', { response: one.prove(await question()) })
    const last = await flood(() => prove(stranger))
    expect(last.status).toBe(429)
    expect((await prove(passkey)).status).toBe(200)
  })

  test('with one-time codes nobody made: whoever was invited still begins', async () => {
    const desk = await opened.signIn('coordinator')
    const invited = await opened.post('/api/invitations', { for: 'coordinator', id: null }, desk)
    const { code } = (await invited.json()) as { code: string }
    const ask = (typed: string) =>
      newBrowser().post('/api/session/first/options', { code: typed, municipality: TOWN, name: '見本　みな' })
    const last = await flood((time) => ask(`ZZZZZ-${String(time).padStart(5, '0')}`))
    expect(last.status).toBe(429)
    expect((await ask(code)).status).toBe(200)
  })

  test('with another name each time leaves thirty lines an hour in the log, and one that there are more', async () => {
    const { length: before } = await lines()
    const typed = await typedBySample(opened)
    for (let time = 0; time < 60; time += 1)
      await newBrowser().enter({ ...typed, name: `見本　だれか${time}` })
    const since = (await lines()).slice(before)
    expect(since).toEqual([...Array<string>(30).fill('sign-in.failed'), 'sign-in.failed-often'])
  })

  const lines = async () =>
    (
      await opened.parts.database.query<{ what: string }>(
        `select what from audit where municipality = $1 and what like 'sign-in.%' order by number`,
        [TOWN],
      )
    ).map(({ what }) => what)
})

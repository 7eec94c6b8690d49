import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { UBE } from '../../src/cast/key-people.ts'
import { typedBySample } from './desk-door.ts'
import { cookieOf, openApp, OWN_ORIGIN, type TestApp } from './http-app.ts'
import { Tablet } from './tablet.ts'

const TOWN = UBE.code
const HOUR = 60 * 60_000
const LEARNER = 'ube-learner-05'
const NOBODYS_CODE = 'ZZZZ-ZZZZ'

interface Line {
  what: string
  accountId: string | null
  about: string[]
}

let opened: TestApp
let desk: string
let seen = 0

beforeAll(async () => {
  opened = await openApp(true)
  desk = await opened.signIn('coordinator')
})
afterAll(() => opened.close())

/** What was noted since this was asked last. */
const newLines = async (municipality = TOWN): Promise<Line[]> => {
  const lines = await opened.parts.database.query<Line & { number: number; [key: string]: unknown }>(
    `select number, what, account_id as "accountId", about from audit where municipality = $1 and number > $2
     order by number`,
    [municipality, seen],
  )
  seen = lines.at(-1)?.number ?? seen
  return lines.map(({ what, accountId, about }) => ({ what, accountId, about }))
}
const from = (last: number) => ({ 'X-Forwarded-For': `10.9.${last >> 8}.${last & 255}` })
const typeSlip = (code: string, pin: string, last = 1) =>
  opened.post('/api/session/slip-code', { municipality: TOWN, code, pin }, '', from(last))
const issueSlip = async () =>
  (await (await opened.post('/api/slips', { learnerId: LEARNER }, desk)).json()) as {
    code: string
    pin: string
  }
const otherPin = (pin: string): string => (pin === '111112' ? '111113' : '111112')
const failed = (what: string, about: string[] = []): Line => ({ what, accountId: null, about })

describe('what opens nothing is noted', () => {
  test('at a slip: a wrong PIN under its account, a code or a QR nobody has under nobody', async () => {
    const { code, pin } = await issueSlip()
    const issued = (await newLines()).at(-1)?.about.find((one) => one.startsWith('account/')) ?? ''
    expect((await typeSlip(code, otherPin(pin))).status).toBe(401)
    expect((await typeSlip(NOBODYS_CODE, pin)).status).toBe(401)
    const key = 'k'.repeat(22)
    expect((await opened.post('/api/session/slip-key', { municipality: TOWN, key })).status).toBe(401)
    const own = { municipality: TOWN, learnerId: LEARNER, key }
    expect((await opened.post('/api/session/slip', own)).status).toBe(401)
    const nobodys = failed('slip.failed')
    expect(await newLines()).toEqual([failed('slip.failed', [issued]), nobodys, nobodys, nobodys])
  })

  test('at the family’s door: a code that nobody was sent, and one that was used', async () => {
    const invited = await opened.post('/api/family', { learnerId: LEARNER, days: 30 }, desk)
    const { code } = (await invited.json()) as { code: string }
    const redeem = (typed: string) =>
      opened.post('/api/session/family', {
        municipality: TOWN,
        code: typed,
        name: '見本　良子',
        relation: '子',
      })
    expect((await redeem(code)).status).toBe(200)
    await newLines()
    expect([(await redeem('ZZZZ-ZZZZ-ZZZZ')).status, (await redeem(code)).status]).toEqual([401, 410])
    expect(await newLines()).toEqual([
      failed('family.failed'),
      failed('family.failed', [`learner/${LEARNER}`]),
    ])
  })

  test('at the enrolment of a tablet: that a code was given, and that it was brought twice', async () => {
    const { code } = (await (await opened.post('/api/devices/enrolment', {}, desk)).json()) as {
      code: string
    }
    const bring = () =>
      opened.post('/api/devices', { code, publicKey: new Tablet().publicKey, label: 'タブレット3' })
    expect([(await bring()).status, (await bring()).status]).toEqual([200, 401])
    const offered = { what: 'enrolment.offered', accountId: UBE.coordinator.accountId, about: [] }
    expect(await newLines()).toMatchObject([offered, { what: 'device.enrolled' }, failed('enrolment.failed')])
  })

  test('at the enrolment with a code of no municipality: in the server’s own log, without the code', async () => {
    const typed = { code: 'AAAAA-AAAAA', publicKey: new Tablet().publicKey, label: 'タブレット3' }
    expect((await opened.post('/api/devices', typed)).status).toBe(401)
    expect(opened.logged.at(-1)).toContain('enrolment-code-unknown')
    expect(opened.logged.join()).not.toContain('AAAAA')
    expect(await newLines()).toEqual([])
  })

  test('thirty times an hour and then once more, so that nobody fills the log', async () => {
    opened.clock.ms += HOUR
    for (let last = 0; last < 45; last += 1) await typeSlip(`ZZZZ-ZZ${10 + last}`, '482913', 100 + last)
    const lines = await newLines()
    expect(lines.map(({ what }) => what)).toEqual([
      ...Array<string>(30).fill('slip.failed'),
      'sign-in.failed-often',
    ])
    opened.clock.ms += HOUR
    await typeSlip('ZZZZ-ZZ99', '482913', 200)
    expect((await newLines()).map(({ what }) => what)).toEqual(['slip.failed'])
  })
})

describe('who comes and goes is noted', () => {
  test('at the desk once at the door, and once when they sign out', async () => {
    await newLines()
    const entered = await opened.post('/api/session/desk/password', await typedBySample(opened))
    const about = [`account/${UBE.coordinator.accountId}`]
    const line = { accountId: UBE.coordinator.accountId, about }
    expect(await newLines()).toEqual([{ what: 'session.opened', ...line }])
    await signOut(cookieOf(entered))
    expect(await newLines()).toEqual([{ what: 'session.closed', ...line }])
    await signOut(cookieOf(entered))
    expect(await newLines()).toEqual([])
  })

  test('on a tablet with the tablet', async () => {
    const cookie = await opened.signIn('volunteer')
    const [line] = await newLines()
    expect(line?.about[1]).toMatch(/^device\/tablet-/)
    await signOut(cookie)
    expect(await newLines()).toEqual([{ ...line, what: 'session.closed' }])
  })
})

const signOut = async (cookie: string): Promise<void> => {
  const headers = { Cookie: cookie, Origin: OWN_ORIGIN }
  expect((await opened.app.request('/api/session', { method: 'DELETE', headers })).status).toBe(204)
}

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addDays, instantOf, tokyoDay } from '#domain/day.ts'
import { cookieOf, openApp, syncBody, type TestApp } from './http-app.ts'
import type { Tablet } from './tablet.ts'

const TOWN = '352021'
const DAY = 24 * 60 * 60_000
const MINUTE = 60_000
const WRONG = '000001'

let opened: TestApp
let tablet: Tablet

beforeAll(async () => {
  opened = await openApp(true)
})
beforeEach(async () => {
  opened.clock.ms += DAY
  tablet = await opened.newTablet()
})
afterAll(() => opened.close())

const right = () => {
  const { name, pin } = opened.person('volunteer')
  return { municipality: TOWN, name, pin }
}
const begin = (typed: Record<string, string>, on = tablet) => opened.beginOn(on, typed)
const guess = async (name: string, on = tablet) =>
  (await begin({ municipality: TOWN, name, pin: WRONG }, on)).status
const guesses = async (count: number, on = tablet): Promise<number[]> => {
  const statuses: number[] = []
  for (let one = 0; one < count; one += 1) statuses.push(await guess(`見本　${'あいうえお'[one % 5]}`, on))
  return statuses
}
const codeOf = async (response: Response): Promise<[number, unknown]> => [
  response.status,
  ((await response.json()) as { code?: unknown }).code,
]
const noted = (what: string) =>
  opened.parts.database.query<{ about: string[]; account: string | null }>(
    'select about, account_id as account from audit where what = $1 order by number',
    [what],
  )
const desk = () => opened.signIn('coordinator')
const leaseOf = async (): Promise<string> => {
  const list = (await (await opened.get('/api/devices', await desk())).json()) as {
    id: string
    leaseEndsAt: string
  }[]
  return list.find(({ id }) => id === tablet.id)?.leaseEndsAt ?? ''
}
const inDays = (days: number): string => new Date(opened.clock.ms + days * DAY).toISOString()

describe('PINs guessed on one tablet, over all names', () => {
  test('are fifteen a day, then the tablet waits, for the right PIN too, and every other goes on', async () => {
    expect(await guesses(15)).toEqual(Array<number>(15).fill(401))
    expect(await codeOf(await begin(right()))).toEqual([429, 'device-waits'])
    expect((await begin(right(), await opened.newTablet())).status).toBe(200)
    opened.clock.ms += DAY
    expect((await begin(right())).status).toBe(200)
  })

  test('at the same moment do not pass the ceiling together', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `見本　${index}`)
    const statuses = await Promise.all(names.map((name) => guess(name)))
    expect(statuses.filter((status) => status === 401)).toHaveLength(15)
  })

  test('are not paid for by one’s own right PIN, which counts for nothing itself', async () => {
    for (let time = 0; time < 20; time += 1) expect((await begin(right())).status).toBe(200)
    await guesses(14)
    expect((await begin(right())).status).toBe(200)
    expect(await guess('見本　か')).toBe(401)
    expect((await begin(right())).status).toBe(429)
  })

  test('count with those typed at a locked tablet, and the coordinator sees both in the log', async () => {
    const cookie = cookieOf(await begin(right()))
    const unlock = (pin: string) => opened.post('/api/unlock', { sealId: randomUUID(), pin }, cookie)
    const before = (await noted('pin.failed')).length
    for (let time = 0; time < 5; time += 1)
      expect(await codeOf(await unlock(WRONG))).toEqual([403, 'pin-wrong'])
    await guesses(10)
    opened.clock.ms += 15 * MINUTE
    expect(await codeOf(await unlock(right().pin))).toEqual([429, 'device-waits'])
    expect(await codeOf(await begin(right()))).toEqual([429, 'device-waits'])
    expect((await noted('pin.failed')).length - before).toBe(5)
    const waits = (await noted('device.waits')).filter(({ about }) => about.includes(`device/${tablet.id}`))
    expect(waits).toEqual([{ about: [`device/${tablet.id}`], account: null }])
  })

  test('are forgiven when the desk renews the tablet', async () => {
    await guesses(16)
    const answer = await opened.post(`/api/devices/${tablet.id}/renew`, {}, await desk())
    expect(answer.status).toBe(204)
    expect((await begin(right())).status).toBe(200)
  })

  test('at a locked name write one line in the log, however often they are repeated', async () => {
    const before = (await noted('sign-in.locked')).length
    for (let time = 0; time < 12; time += 1) await guess(right().name)
    expect((await noted('sign-in.locked')).length - before).toBe(1)
  })
})

describe('the seven days of a tablet', () => {
  test('begin anew with a right PIN and with a sync, and nobody else’s session is needed', async () => {
    opened.clock.ms += 2 * DAY
    const cookie = cookieOf(await begin(right()))
    expect(await leaseOf()).toBe(inDays(7))
    opened.clock.ms += 2 * DAY
    expect((await opened.post('/api/sync', syncBody(), cookie)).status).toBe(200)
    expect(await leaseOf()).toBe(inDays(7))
  })

  test('are told by the new day although the last contact was a minute ago, before midnight', async () => {
    const cookie = cookieOf(await begin(right()))
    const midnight = Date.parse(instantOf(addDays(tokyoDay(opened.parts.now()), 1), 0))
    for (const ms of [midnight - 10_000, midnight + 10_000]) {
      opened.clock.ms = ms
      expect((await opened.post('/api/sync', syncBody(), cookie)).status).toBe(200)
    }
    expect(await leaseOf()).toBe(inDays(7))
  })

  test('go on to their end whatever is guessed or merely signed', async () => {
    const ends = await leaseOf()
    opened.clock.ms += 2 * DAY
    expect(await guess(right().name)).toBe(401)
    const signature = tablet.headers({ method: 'GET', path: '/api/session', timeMs: opened.clock.ms })
    expect((await opened.app.request('/api/session', { headers: signature })).status).toBe(401)
    expect(await leaseOf()).toBe(ends)
  })

  test('are not prolonged by a wrong PIN, a malformed request or a stream within a session', async () => {
    const cookie = cookieOf(await begin(right()))
    const ends = await leaseOf()
    opened.clock.ms += 2 * DAY
    await opened.post('/api/unlock', { sealId: randomUUID(), pin: WRONG }, cookie)
    expect((await opened.post('/api/sync', { protocol: 1 }, cookie)).status).toBe(400)
    const stream = await opened.app.request('/api/pokes', { headers: { Cookie: cookie } })
    await stream.body?.cancel()
    expect(await leaseOf()).toBe(ends)
    expect(
      (await opened.post('/api/unlock', { sealId: randomUUID(), pin: right().pin }, cookie)).status,
    ).toBe(200)
    expect(await leaseOf()).toBe(inDays(7))
  })
})

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SyncAnswer } from '../../src/sync/protocol.ts'
import { databaseAdapters } from './database.adapters.ts'
import { cookieOf, openApp, syncBody, type TestApp } from './http-app.ts'

const UBE = '352021'
const DAY = 86_400_000
const MOST = 10

describe.each(databaseAdapters())('the telephones and browsers of one resident: $name', ({ open }) => {
  let opened: TestApp
  let close: () => Promise<void>

  beforeAll(async () => {
    const store = await open()
    close = () => store.close()
    opened = await openApp(true, { database: store.database })
  })
  afterAll(() => close())

  const begin = async (learnerId = `learner-${randomUUID()}`, key = randomUUID().slice(0, 22)) => {
    const entered = await opened.post('/api/session/slip', { municipality: UBE, learnerId, key })
    const { account } = (await entered.json()) as { account: { accountId: string; subjectId: string } }
    return { ...account, learnerId, key, cookie: cookieOf(entered) }
  }
  type Resident = Awaited<ReturnType<typeof begin>>
  const push = ({ accountId, cookie }: Pick<Resident, 'accountId' | 'cookie'>, device: string, id = 1) =>
    opened.post(
      '/api/sync',
      syncBody({
        device,
        mutations: [
          {
            id,
            name: 'booking.cancel@1',
            input: { bookingId: 'none' },
            madeAt: opened.parts.now(),
            author: accountId,
          },
        ],
      }),
      cookie,
    )
  const statuses = async (who: Pick<Resident, 'accountId' | 'cookie'>, names: readonly string[]) => {
    const all: number[] = []
    for (const name of names) all.push((await push(who, name)).status)
    return all
  }
  const names = (count: number) => Array.from({ length: count }, () => `device-${randomUUID()}`)
  const countOf = async (table: string, accountId: string) =>
    (
      await opened.parts.database.query(
        `select 1 as one from ${table} where municipality = $1 and account_id = $2`,
        [UBE, accountId],
      )
    ).length

  test('are ten that send: the eleventh is told when to try again, nothing of it is kept, and it still reads', async () => {
    const resident = await begin()
    const ten = names(MOST)
    expect(await statuses(resident, ten)).toEqual(Array(MOST).fill(200))
    const refused = await push(resident, 'device-eleventh')
    expect([refused.status, await refused.json()]).toMatchObject([429, { code: 'too-many-devices' }])
    expect(refused.headers.get('Retry-After')).toBe('3600')
    expect(await countOf('device', resident.accountId)).toBe(MOST)
    const read = await opened.post('/api/sync', syncBody({ device: 'device-eleventh' }), resident.cookie)
    expect(SyncAnswer.parse(await read.json()).changes.map(({ table }) => table)).toContain('account')
    expect((await push(resident, ten[0] ?? '', 2)).status).toBe(200)
    expect((await push(await begin(), 'device-of-another')).status).toBe(200)
  })

  test('that were silent for sixty days do not count', async () => {
    const resident = await begin()
    await statuses(resident, names(MOST))
    opened.clock.ms += 60 * DAY
    const again = await begin(resident.learnerId, resident.key)
    expect((await push(again, 'device-later')).status).toBe(200)
  })

  test('may be more at the desk, which has many computers', async () => {
    const { accountId } = opened.person('coordinator')
    const desk = { accountId, cookie: await opened.signIn('coordinator') }
    expect(await statuses(desk, names(MOST + 2))).toEqual(Array(MOST + 2).fill(200))
  })

  test('have ten sessions: the one unused longest ends, and its telephone comes back by its key', async () => {
    const first = await begin()
    for (let time = 0; time < MOST; time += 1) {
      opened.clock.ms += 1000
      await begin(first.learnerId, first.key)
    }
    expect(await countOf('session', first.accountId)).toBe(MOST)
    expect((await opened.get('/api/session', first.cookie)).status).toBe(401)
    const back = await begin(first.learnerId, first.key)
    expect((await opened.get('/api/session', back.cookie)).status).toBe(200)
  })

  test('keep ten keys of a slip: the paper’s own and the latest of those who typed its code', async () => {
    const desk = await opened.signIn('coordinator')
    const slip = (await (await opened.post('/api/slips', { learnerId: 'ube-learner-05' }, desk)).json()) as {
      key: string
      code: string
      pin: string
    }
    const keys: string[] = []
    for (let time = 0; time <= MOST; time += 1) {
      opened.clock.ms += 1000
      const typed = { municipality: UBE, code: slip.code, pin: slip.pin }
      const entered = await opened.post('/api/session/slip-code', typed)
      keys.push(((await entered.json()) as { key: string }).key)
    }
    const opens = async (key: string) =>
      (await opened.post('/api/session/slip-key', { municipality: UBE, key })).status
    expect(await opens(slip.key)).toBe(200)
    const found: number[] = []
    for (const key of keys) found.push(await opens(key))
    expect(found).toEqual([401, 401, ...Array<number>(MOST - 1).fill(200)])
  })
})

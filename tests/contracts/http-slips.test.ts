import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../src/domain/account/account.ts'
import { cookieOf, openApp, syncBody, type TestApp } from './http-app.ts'

const UBE = '352021'
const MINUTE = 60_000
const LEARNER = 'ube-learner-05'

let opened: TestApp
let desk: string

beforeAll(async () => {
  opened = await openApp(true)
  desk = await opened.signIn('coordinator')
})
afterAll(() => opened.close())

let addresses = 0
const newAddress = (): string => {
  addresses += 1
  return `10.1.${addresses >> 8}.${addresses & 255}`
}
const from = (address: string) => ({ 'X-Forwarded-For': address })

interface Issued {
  key: string
  code: string
  pin: string
}
const ask = async (learnerId: string, cookie?: string) =>
  opened.post('/api/slips', { learnerId }, cookie ?? (await opened.signIn('coordinator')))
const issue = async (learnerId = LEARNER): Promise<Issued> => (await (await ask(learnerId)).json()) as Issued
const type = (code: string, pin: string, address = newAddress(), municipality = UBE) =>
  opened.post('/api/session/slip-code', { municipality, code, pin }, '', from(address))
const scan = (key: string, municipality = UBE) =>
  opened.post('/api/session/slip-key', { municipality, key }, '', from(newAddress()))
const keyOf = async (response: Response) => ((await response.json()) as { key: string }).key
const isOpen = async (cookie: string) => (await opened.get('/api/session', cookie)).status === 200
const other = (pin: string): string => (pin === '111112' ? '111113' : '111112')
const wrong = async (slip: Issued, times: number, address?: string): Promise<number[]> => {
  const statuses: number[] = []
  for (let time = 0; time < times; time += 1)
    statuses.push((await type(slip.code, other(slip.pin), address ?? newAddress())).status)
  return statuses
}
const noted = async (what: string) =>
  opened.parts.database.query<{ about: string[] }>(
    'select about from audit where what = $1 order by number',
    [what],
  )

describe('a slip from the desk', () => {
  test('lets a learner whom the desk knows in by its QR, and by code and PIN', async () => {
    const slip = await issue()
    const scanned = await scan(slip.key)
    expect(await scanned.json()).toMatchObject({ account: { role: 'learner', subjectId: LEARNER } })
    const typed = await type(slip.code, slip.pin)
    expect(typed.status).toBe(200)
    expect(await isOpen(cookieOf(typed))).toBe(true)
    const synced = await opened.post('/api/sync', syncBody(), cookieOf(scanned))
    const { changes } = (await synced.json()) as { changes: { table: string; id: string }[] }
    expect(changes.map((one) => `${one.table}/${one.id}`)).toContain(`learner/${LEARNER}`)
  })

  test('is typed in full width, small letters, without dash, with O for 0 and I for 1', async () => {
    const slip = await issue()
    const typed = slip.code.toLowerCase().replace('-', ' ').replaceAll('0', 'o').replaceAll('1', 'i')
    const wide = slip.pin.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    expect((await type(` ${typed}`, `${wide.slice(0, 3)} ${wide.slice(3)}`)).status).toBe(200)
  })

  test('a device that typed it once comes back by a key of its own', async () => {
    const slip = await issue()
    const key = await keyOf(await type(slip.code, slip.pin))
    expect(key).not.toBe(slip.key)
    const back = { municipality: UBE, learnerId: LEARNER, key }
    expect((await opened.post('/api/session/slip', back)).status).toBe(200)
    const foreign = await opened.post('/api/session/slip', { ...back, learnerId: 'ube-learner-06' })
    expect(foreign.status).toBe(401)
  })

  test('a new one makes the old one void and ends what it opened, on two devices', async () => {
    const old = await issue()
    const one = await type(old.code, old.pin)
    const two = await scan(old.key)
    const key = await keyOf(one)
    const slip = await issue()
    expect([await isOpen(cookieOf(one)), await isOpen(cookieOf(two))]).toEqual([false, false])
    expect((await scan(old.key)).status).toBe(401)
    expect((await type(old.code, old.pin)).status).toBe(401)
    const kept = { municipality: UBE, learnerId: LEARNER, key }
    expect((await opened.post('/api/session/slip', kept)).status).toBe(401)
    expect((await type(slip.code, slip.pin)).status).toBe(200)
    expect((await noted('slip.reissued')).at(-1)?.about).toContain(`learner/${LEARNER}`)
  })

  test('ends what a lost phone could do that had made its own slip', async () => {
    const learnerId = `learner-${randomUUID()}`
    const own = { municipality: UBE, learnerId, key: 'o'.repeat(22) }
    const before = cookieOf(await opened.post('/api/session/slip', own))
    await opened.parts.store.write(UBE, async (space) => {
      const [known] = await space.lookup('learner', 'id', [LEARNER])
      await space.save([{ table: 'learner', id: learnerId, row: { ...known?.row, id: learnerId } as never }])
    })
    const slip = await issue(learnerId)
    expect(await isOpen(before)).toBe(false)
    expect((await opened.post('/api/session/slip', own)).status).toBe(401)
    const again = await scan(slip.key)
    expect(await again.json()).toMatchObject({
      account: { accountId: learnerId.replace('learner-', 'slip-'), subjectId: learnerId },
    })
  })

  test('is kept as hashes alone, and the log and the audit have nothing of it', async () => {
    const slip = await issue()
    await type(slip.code, other(slip.pin))
    const { database } = opened.parts
    const kept = await Promise.all(
      ['slip', 'slip_key', 'credential', 'audit', 'rate_limit'].map((table) =>
        database.query(`select * from ${table}`),
      ),
    )
    const all = JSON.stringify([kept, opened.logged])
    for (const said of [slip.key, slip.code, slip.code.replace('-', '')]) expect(all).not.toContain(said)
    expect(JSON.stringify(await database.query('select pin_hash from slip'))).toMatch(/\$argon2id\$/)
  })
})

describe('typing a slip’s code wrongly', () => {
  test('five times from one address waits there 15 minutes, and nowhere else', async () => {
    const slip = await issue()
    const address = newAddress()
    expect(await wrong(slip, 5, address)).toEqual([401, 401, 401, 401, 401])
    const locked = await type(slip.code, slip.pin, address)
    expect([locked.status, locked.headers.get('Retry-After')]).toEqual([429, '900'])
    expect(await locked.json()).toMatchObject({
      code: 'locked',
      telephone: expect.stringMatching(/^0[\d-]+$/) as string,
    })
    const neighbour = await issue('ube-learner-06')
    expect((await type(neighbour.code, neighbour.pin, address)).status).toBe(200)
    expect((await scan(slip.key)).status).toBe(200)
    expect((await type(slip.code, slip.pin)).status).toBe(200)
    opened.clock.ms += 15 * MINUTE
    expect((await type(slip.code, slip.pin, address)).status).toBe(200)
  })

  test('ten times in all voids what is typed from the paper, and says whom to telephone', async () => {
    const slip = await issue()
    const device = await scan(slip.key)
    const typed = await type(slip.code, slip.pin)
    const key = await keyOf(typed)
    expect((await wrong(slip, 10)).slice(8)).toEqual([401, 410])
    const right = await type(slip.code, slip.pin)
    expect([right.status, await right.json()]).toMatchObject([
      410,
      { code: 'slip-void', telephone: expect.stringMatching(/^0[\d-]+$/) as string },
    ])
    expect([await isOpen(cookieOf(device)), await isOpen(cookieOf(typed))]).toEqual([true, true])
    expect(
      (await opened.post('/api/session/slip', { municipality: UBE, learnerId: LEARNER, key })).status,
    ).toBe(200)
    expect((await scan(slip.key)).status).toBe(200)
    expect((await noted('slip.voided')).length).toBe(1)
    const standing = await opened.get(`/api/slips?learnerId=${LEARNER}`, desk)
    expect(await standing.json()).toMatchObject({ slip: { isCodeVoid: true } })
    const fresh = await issue()
    expect((await type(fresh.code, fresh.pin)).status).toBe(200)
  })

  test('one address alone needs 15 minutes more before it voids a code', async () => {
    const slip = await issue()
    const address = newAddress()
    expect(await wrong(slip, 12, address)).toEqual([
      ...Array<number>(5).fill(401),
      ...Array<number>(7).fill(429),
    ])
    expect((await type(slip.code, slip.pin)).status).toBe(200)
  })

  test('at the same moment does not pass the limits together', async () => {
    const slip = await issue()
    const answers = await Promise.all(
      Array.from({ length: 14 }, async () => type(slip.code, other(slip.pin), newAddress())),
    )
    expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(9)
    expect((await type(slip.code, slip.pin)).status).toBe(410)
  })

  test('is answered like a code nobody has, to the very end', async () => {
    const answersTo = async (code: string, pin: string) => {
      const address = newAddress()
      const answers: unknown[] = []
      for (let attempt = 0; attempt < 14; attempt += 1) {
        const response = await type(code, pin, attempt < 6 ? address : newAddress())
        answers.push([response.status, await response.text(), response.headers.get('Retry-After')])
      }
      return answers
    }
    const slip = await issue()
    const ofSomebody = await answersTo(slip.code, other(slip.pin))
    expect(await answersTo('ZZZZ-ZZZZ', '482913')).toEqual(ofSomebody)
    expect(ofSomebody.map((answer) => (answer as unknown[])[0])).toEqual([
      401, 401, 401, 401, 401, 429, 401, 401, 401, 401, 410, 410, 410, 410,
    ])
  })
})

describe('who gets a slip', () => {
  test.each<Role>(['learner', 'liaison', 'prefecture-viewer'])('a %s gives none', async (role) => {
    expect((await ask(LEARNER, await opened.signIn(role))).status).toBe(403)
  })

  test('a coordinator of another town gives none here, and its paper opens nothing elsewhere', async () => {
    const foreign = await opened.signIn('coordinator', '353051')
    expect((await ask(LEARNER, foreign)).status).toBe(404)
    const slip = await issue()
    expect((await scan(slip.key, '353051')).status).toBe(401)
    expect((await type(slip.code, slip.pin, newAddress(), '353051')).status).toBe(401)
    const standing = await opened.get(`/api/slips?learnerId=${LEARNER}`, foreign)
    expect(await standing.json()).toEqual({ slip: null })
  })

  test('nobody gets one whom the desk does not know, or whose use it ended', async () => {
    expect((await ask('learner-nobody')).status).toBe(404)
    const slip = await issue('ube-learner-07')
    const opener = await scan(slip.key)
    const { account } = (await opener.json()) as { account: { accountId: string } }
    await opened.parts.store.write(UBE, async (space) => {
      const [found] = await space.lookup('account', 'id', [account.accountId])
      await space.save([
        { table: 'account', id: account.accountId, row: { ...found?.row, state: 'revoked' } as never },
      ])
    })
    expect((await scan(slip.key)).status).toBe(401)
    expect((await type(slip.code, slip.pin)).status).toBe(401)
    expect((await ask('ube-learner-07')).status).toBe(409)
  })

  test.each([
    ['no PIN', { municipality: UBE, code: 'ABCD-EFGH' }],
    ['a key beside them', { municipality: UBE, code: 'ABCD-EFGH', pin: '123456', key: 'k'.repeat(22) }],
    ['a code of a thousand letters', { municipality: UBE, code: 'A'.repeat(1000), pin: '123456' }],
  ])('typing with %s is refused', async (_, body) => {
    expect((await opened.post('/api/session/slip-code', body)).status).toBe(400)
  })
})

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { prepareHubSeal } from '../../src/client/database/hub-seal.ts'
import { sealedAbout } from '../../src/sync/sealed-about.ts'
import { cookieOf, openApp, syncBody, type TestApp } from './http-app.ts'

const TOWN = '352021'

let opened: TestApp

beforeAll(async () => {
  opened = await openApp(true)
})
afterAll(() => opened.close())

const unlock = (cookie: string, body: Record<string, unknown>) => opened.post('/api/unlock', body, cookie)
const shareOf = async (response: Response): Promise<unknown> => {
  expect(response.status).toBe(200)
  return ((await response.json()) as { share: unknown }).share
}
const codeOf = async (response: Response): Promise<[number, unknown]> => [
  response.status,
  ((await response.json()) as { code: unknown }).code,
]

describe("The server's part of a tablet's key", () => {
  let cookie: string
  let pin: string
  const sealId = randomUUID()

  beforeEach(async () => {
    cookie = await opened.signIn('volunteer')
    pin = opened.person('volunteer').pin
  })

  test('is the same for the same tablet, and another for another key', async () => {
    const first = await shareOf(await unlock(cookie, { sealId, pin }))
    expect(await shareOf(await unlock(cookie, { sealId, pin }))).toBe(first)
    expect(await shareOf(await unlock(cookie, { sealId: randomUUID(), pin }))).not.toBe(first)
    expect(String(first)).toMatch(/^[\w-]{43}$/)
  })

  test('is given to a volunteer for the PIN alone, and after five wrong ones not for the right one', async () => {
    expect(await codeOf(await unlock(cookie, { sealId }))).toEqual([403, 'pin-wanted'])
    for (let wrong = 0; wrong < 5; wrong += 1)
      expect(await codeOf(await unlock(cookie, { sealId, pin: '000001' }))).toEqual([403, 'pin-wrong'])
    expect(await codeOf(await unlock(cookie, { sealId, pin }))).toEqual([429, 'locked'])
    const elsewhere = await opened.signIn('volunteer')
    await shareOf(await unlock(elsewhere, { sealId, pin }))
  })

  test('lies in the database closed, and is given to nobody whose use has ended', async () => {
    const share = await shareOf(await unlock(cookie, { sealId, pin }))
    const kept = await opened.parts.database.query('select * from sealing_share')
    expect(JSON.stringify(kept)).not.toContain(share)
    const desk = await opened.signIn('coordinator')
    const accountId = opened.person('volunteer').accountId
    const revoke = { id: 1, name: 'account.revoke@1', input: { accountId }, madeAt: opened.parts.now() }
    const author = opened.person('coordinator').accountId
    await opened.post('/api/sync', syncBody({ mutations: [{ ...revoke, author }] }), desk)
    expect((await unlock(cookie, { sealId, pin })).status).toBe(401)
  })

  test('is another one on another tablet, whatever name the key has', async () => {
    const volunteer = opened.person('volunteer', '353051')
    const typed = { municipality: '353051', name: volunteer.name, pin: volunteer.pin }
    const cookies = await Promise.all(
      [1, 2].map(async () => cookieOf(await opened.beginOn(await opened.newTablet('353051'), typed))),
    )
    const [first, second] = [cookies[0] ?? '', cookies[1] ?? '']
    const body = { sealId, pin: volunteer.pin }
    const share = await shareOf(await unlock(first, body))
    expect(await shareOf(await unlock(second, body))).not.toBe(share)
  })

  test('needs no PIN at a desk', async () => {
    const desk = await opened.signIn('coordinator')
    await shareOf(await unlock(desk, { sealId }))
    expect((await opened.post('/api/unlock', { sealId })).status).toBe(401)
  })
})

describe('What a locked device sends', () => {
  const sealed = async (author: string, madeAt: string, input: unknown, name = 'call.finish@1') => {
    const key = (await (await opened.get('/api/sealing-key')).json()) as { id: string; publicKey: string }
    const about = sealedAbout(TOWN, { author, name, madeAt })
    return { name, madeAt, author, sealedInput: (await prepareHubSeal(key)).seal(about, input) }
  }
  const author = () => opened.person('coordinator').accountId

  test('is read by the hub and judged as if it had come open', async () => {
    const desk = await opened.signIn('coordinator')
    const madeAt = opened.parts.now()
    const change = await sealed(author(), madeAt, { accountId: author() }, 'account.revoke@1')
    const body = syncBody({ mutations: [{ id: 1, input: null, ...change }] })
    const answer = (await (await opened.post('/api/sync', body, desk)).json()) as { results: object[] }
    expect(answer.results).toMatchObject([{ outcome: 'refused', refusal: { code: 'own-account' } }])
  })

  test('is refused, not failed at, where it was changed on the way', async () => {
    const desk = await opened.signIn('coordinator')
    const change = await sealed(author(), opened.parts.now(), { callId: 'x', outcome: '見本' })
    const bent = { ...change, sealedInput: change.sealedInput.replace(/.{4}$/, 'AAAA') }
    const body = syncBody({ mutations: [{ id: 1, input: null, ...bent }] })
    const answer = (await (await opened.post('/api/sync', body, desk)).json()) as { results: object[] }
    expect(answer.results).toMatchObject([{ outcome: 'refused' }])
  })

  test('is refused where it is nested more deeply than what comes open may be', async () => {
    const desk = await opened.signIn('coordinator')
    const deep = JSON.parse(`${'['.repeat(4000)}${']'.repeat(4000)}`) as unknown
    const change = await sealed(author(), opened.parts.now(), deep, 'unknown@1')
    const body = syncBody({ mutations: [{ id: 1, input: null, ...change }] })
    const answer = (await (await opened.post('/api/sync', body, desk)).json()) as { results: object[] }
    expect(answer.results).toHaveLength(1)
    const opening = await opened.post('/api/rescued', { changes: [change] }, desk)
    expect(await opening.json()).toEqual({ inputs: [null] })
    expect((await opened.get('/api/health')).status).toBe(200)
  })

  test('comes out of a rescue file at the desk of its own town alone', async () => {
    const input = { callId: 'x', outcome: '見本の電話' }
    const change = await sealed(author(), opened.parts.now(), input)
    const open = async (cookie: string) => opened.post('/api/rescued', { changes: [change] }, cookie)
    expect(await (await open(await opened.signIn('coordinator'))).json()).toEqual({ inputs: [input] })
    const elsewhere = await opened.signIn('coordinator', '353051')
    expect(await (await open(elsewhere)).json()).toEqual({ inputs: [null] })
    expect((await open(await opened.signIn('liaison'))).status).toBe(403)
  })
})

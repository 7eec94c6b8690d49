import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '../../src/server/app.ts'
import { openApp, OWN_ORIGIN, syncBody, type TestApp } from './http-app.ts'

const nested = (depth: number): string =>
  JSON.stringify(syncBody({ mutations: 'X' })).replace('"X"', '['.repeat(depth) + ']'.repeat(depth))

const mutation = (more: Record<string, unknown>) => ({
  id: 1,
  name: 'call.finish@1',
  input: {},
  madeAt: '2026-11-20T01:00:00.000Z',
  author: 'ube-coordinator-01.account',
  ...more,
})

type Bad = [title: string, body: unknown, status: number, code: string]

const BAD_SYNCS: Bad[] = [
  ['an unknown key', syncBody({ extra: 1 }), 400, 'wrong-shape'],
  ['an unknown key in a mutation', syncBody({ mutations: [mutation({ extra: 1 })] }), 400, 'wrong-shape'],
  ['a device that is no id', syncBody({ device: '../../etc' }), 400, 'wrong-shape'],
  ['a cursor that is a number', syncBody({ cursor: 5 }), 400, 'wrong-shape'],
  ['a mutation numbered 0', syncBody({ mutations: [mutation({ id: 0 })] }), 400, 'wrong-shape'],
  ['a mutation numbered 1.5', syncBody({ mutations: [mutation({ id: 1.5 })] }), 400, 'wrong-shape'],
  ['a time that is none', syncBody({ mutations: [mutation({ madeAt: 'yesterday' })] }), 400, 'wrong-shape'],
  [
    '101 mutations',
    syncBody({ mutations: Array.from({ length: 101 }, () => mutation({})) }),
    400,
    'wrong-shape',
  ],
  ['a list', [], 400, 'wrong-shape'],
  ['null', null, 400, 'wrong-shape'],
  ['no body', '', 400, 'broken-json'],
  ['broken JSON', '{"protocol":1', 400, 'broken-json'],
  ['two documents', '{}{}', 400, 'broken-json'],
  ['300 KB', syncBody({ cursor: 'x'.repeat(300 * 1024) }), 413, 'too-large'],
  ['lists nested 5,000 deep', nested(5_000), 422, 'too-deep'],
  ['lists nested 33 deep', nested(32), 422, 'too-deep'],
  ['a protocol too old', { protocol: 0, words: 'of long ago' }, 426, 'protocol-too-old'],
  ['a protocol of the future', { protocol: 99 }, 400, 'protocol-unknown'],
]

const WELCOME = {
  code: 'x',
  municipality: '352021',
  name: '見本',
  kana: '',
  way: { kind: 'password', password: 'a', challenge: 'c', code: '123456' },
}

const BAD_DOORS: [path: string, body: Record<string, unknown>][] = [
  ['/api/session', { municipality: '352021', name: 5, pin: '123456' }],
  ['/api/session', { municipality: '352021', name: 'a\u0000b', pin: '123456' }],
  ['/api/session', { municipality: '352021', name: '見本', pin: '123\u0000456' }],
  ['/api/session/first', { ...WELCOME, code: 'x\u0000' }],
  ['/api/session', { municipality: '352022', name: '見本', pin: '123456' }],
  ['/api/session', { municipality: '352021', name: '見本', pin: '123456', role: 'coordinator' }],
  ['/api/session/slip', { municipality: '352021', learnerId: 'ube learner 01', key: 'a'.repeat(22) }],
  [
    '/api/session/slip',
    { municipality: '352021', learnerId: `learner-${crypto.randomUUID()}`, key: 'short' },
  ],
  ['/api/session/first', { ...WELCOME, name: '' }],
  ['/api/session/first', { ...WELCOME, way: { kind: 'pin', pin: '837461' } }],
  ['/api/session/first', { ...WELCOME, role: 'administrator' }],
  ['/api/session/first/options', { code: 'x', municipality: '352021' }],
  [
    '/api/session/desk/password',
    { municipality: '352021', name: '見本', password: 'a\u0000', code: '123456' },
  ],
  [
    '/api/session/desk/password',
    { municipality: '352021', name: '見本', password: 'a'.repeat(129), code: '123456' },
  ],
  ['/api/session/desk/password', { municipality: '352021', name: '見本', password: 'a', code: 123456 }],
  ['/api/session/desk/passkey', { response: { id: 'x' } }],
  ['/api/session/desk/passkey/options', { name: '見本' }],
]

describe('what is no proper request', () => {
  let opened: TestApp
  let cookie: string

  beforeAll(async () => {
    opened = await openApp(true)
    cookie = await opened.signIn('coordinator')
  })
  afterAll(() => opened.close())

  test.each(BAD_SYNCS)('%s is refused with a code and a sentence', async (_title, body, status, code) => {
    const response = await opened.post('/api/sync', body, cookie)
    const answer = (await response.json()) as { code: string; message: string }
    expect([response.status, answer.code]).toEqual([status, code])
    expect(answer.message).toMatch(/^[\x20-\x7e]{8,}$/)
  })

  test.each(BAD_DOORS)('%s does not open to a wrong shape', async (path, body) => {
    const response = await opened.post(path, body)
    expect(response.status).toBe(400)
    expect(response.headers.get('Set-Cookie')).toBeNull()
  })

  test('bytes that are no text are refused', async () => {
    const body = Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])
    const headers = { 'Content-Type': 'application/json', Origin: OWN_ORIGIN, Cookie: cookie }
    const response = await opened.app.request('/api/sync', { method: 'POST', headers, body })
    expect(response.status).toBe(400)
  })

  test('a body that says it is short and is long is cut off at the limit', async () => {
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 64 * 1024
        controller.enqueue(new Uint8Array(64 * 1024).fill(32))
      },
    })
    const headers = { 'Content-Type': 'application/json', Origin: OWN_ORIGIN, Cookie: cookie }
    const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit
    expect((await opened.app.request('/api/sync', init)).status).toBe(413)
    expect(sent).toBeLessThan(1024 * 1024)
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonx', ''])(
    'a body of the type "%s" is refused',
    async (type) => {
      const response = await opened.post('/api/sync', syncBody(), cookie, { 'Content-Type': type })
      expect(response.status).toBe(415)
    },
  )

  test.each(['https://evil.example', 'null', 'http://localhost:81', 'nonsense'])(
    'a write from the origin %s is refused',
    async (origin) => {
      const response = await opened.post('/api/sync', syncBody(), cookie, { Origin: origin })
      expect(response.status).toBe(403)
    },
  )

  describe('a write in a session', () => {
    const write = async (headers: Record<string, string>, publicUrl: URL | null = null) => {
      const app = buildApp({ ...opened.parts, publicUrl })
      const all = { 'Content-Type': 'application/json', Cookie: cookie, ...headers }
      const body = JSON.stringify(syncBody())
      return (await app.request('/api/sync', { method: 'POST', headers: all, body })).status
    }

    test('that says nothing of where it comes from is refused', async () => {
      expect(await write({})).toBe(403)
    })

    test('that the browser calls cross-site is refused, and one of our own page is taken', async () => {
      expect(await write({ 'Sec-Fetch-Site': 'cross-site' })).toBe(403)
      expect(await write({ 'Sec-Fetch-Site': 'same-origin' })).toBe(200)
      expect(await write({ Origin: OWN_ORIGIN })).toBe(200)
    })

    test('where PUBLIC_URL is set comes from there and to there, and nowhere else', async () => {
      const publicUrl = new URL('https://magonote.example.jp')
      const at = (Host: string, Origin: string) => write({ Host, Origin }, publicUrl)
      expect(await at(publicUrl.host, publicUrl.origin)).toBe(200)
      expect(await at('localhost', 'http://localhost')).toBe(403)
      expect(await at('localhost', publicUrl.origin)).toBe(403)
      expect(await at(publicUrl.host, 'http://magonote.example.jp')).toBe(403)
      expect(await write({ Host: 'evil.example', 'Sec-Fetch-Site': 'same-origin' }, publicUrl)).toBe(403)
    })
  })

  test.each(['/api/sync', '/api/pokes', '/api/numbers', '/api/session'])(
    '%s needs a session',
    async (path) => {
      const send = (by: string) =>
        path === '/api/sync' ? opened.post(path, syncBody(), by) : opened.get(path, by)
      expect((await send('')).status).toBe(401)
      expect((await send('__Host-session=AAAAAAAAAAAAAAAAAAAAAA')).status).toBe(401)
    },
  )

  test.each(['?fiscalYear=20261', '?fiscalYear=abcd', '?year=2026'])(
    'numbers are not asked for by %s',
    async (query) => {
      expect((await opened.get(`/api/numbers${query}`, cookie)).status).toBe(400)
    },
  )

  test('a mutation nobody can store as it is does not stop those after it', async () => {
    const strange = { name: 'nothing\0@9', input: { 'k\0': '\0 \ud800' }, madeAt: '0000-01-01T00:00:00.000Z' }
    const mutations = [mutation(strange), mutation({ id: 2, input: { callId: 'none', outcome: '' } })]
    const response = await opened.post('/api/sync', syncBody({ mutations }), cookie)
    expect(response.status).toBe(200)
    const { results } = (await response.json()) as { results: { outcome: string }[] }
    expect(results.map(({ outcome }) => outcome)).toEqual(['held', 'refused'])
  })

  test('none of all this was an unexpected error', () => {
    expect(opened.logged).toEqual([])
  })
})

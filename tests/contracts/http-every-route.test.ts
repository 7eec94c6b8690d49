import fs from 'node:fs'
import { request } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { SECURITY_HEADERS } from '../../src/server/access/headers.ts'
import { SqlError } from '../../src/server/database/sql-error.ts'
import { listen } from '../../src/server/listen.ts'
import { openApp, OWN_ORIGIN, type TestApp } from './http-app.ts'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const FILES = [
  '/',
  '/desk/week',
  '/assets/main-1234.js',
  '/assets/gone.js',
  '/nothing.txt',
  '/%ff',
  '/api',
  '/api/no',
]
const OUR_COOKIE = /^__Host-session=[^;]*; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Strict$/
const MORE_THAN_ENOUGH = `"${'あ'.repeat(100_000)}"`
const TOO_DEEP = `${'['.repeat(40)}${']'.repeat(40)}`
const LATER_MS = 31_000

let opened: TestApp
let root: string
let desk: string
let routes: { method: string; path: string }[]

beforeAll(async () => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'magonote-client-'))
  fs.mkdirSync(path.join(root, 'assets'))
  fs.writeFileSync(path.join(root, 'index.html'), '<!doctype html><title>まごのて</title>')
  fs.writeFileSync(path.join(root, 'assets/main-1234.js'), 'export {}')
  opened = await openApp(true, { clientFolder: root })
  desk = await opened.signIn('coordinator')
  const own = opened.app.routes.filter((one) => one.method !== 'ALL' && one.path.startsWith('/api/'))
  const named = new Map(own.map((one) => [`${one.method} ${one.path}`, one]))
  routes = [...named.values()].map(({ method, path }) => ({ method, path: path.replace(/:\w+/g, 'nobody') }))
})
afterAll(async () => {
  await opened.close()
  fs.rmSync(root, { recursive: true })
})

/** Something was asked, and this was answered. */
type Answered = readonly [asked: string, response: Response]

const ask = async (method: string, address: string, more: RequestInit = {}): Promise<Answered> => {
  const response = await opened.app.request(address, { method, ...more })
  await response.body?.cancel()
  return [`${method} ${address}`, response]
}

const signedIn = (more: Record<string, string> = {}): Record<string, string> => ({
  Cookie: desk,
  Origin: OWN_ORIGIN,
  'Content-Type': 'application/json',
  ...more,
})

const writes = () => routes.filter(({ method }) => method === 'POST')

/** What is wrong with the headers of an answer. */
const wrongHeaders = ([asked, response]: Answered): string[] => {
  const wrong = Object.entries(SECURITY_HEADERS)
    .filter(([name, value]) => response.headers.get(name) !== value)
    .map(([name]) => `${asked} ${response.status}: ${name}`)
  const isApi = / \/api(\/|$)/.test(asked)
  if (isApi && response.headers.get('Cache-Control') !== 'no-store') wrong.push(`${asked}: kept by a cache`)
  const cookies = response.headers.getSetCookie().filter((cookie) => !OUR_COOKIE.test(cookie))
  return [...wrong, ...cookies.map(() => `${asked}: another cookie`)]
}

const expectOrder = (answers: readonly Answered[]): void => {
  expect(answers.length).toBeGreaterThan(20)
  expect(answers.flatMap(wrongHeaders)).toEqual([])
}

/** Nothing of these was done; each was refused with one of the statuses. */
const expectRefused = (answers: readonly Answered[], statuses: readonly number[]): void => {
  expectOrder(answers)
  expect(
    answers
      .filter(([, { status }]) => !statuses.includes(status))
      .map(([asked, { status }]) => [asked, status]),
  ).toEqual([])
}

const whileStore = async <T>(query: () => Promise<never>, work: () => Promise<T>): Promise<T> => {
  const { database } = opened.parts
  const before = { query: database.query, transaction: database.transaction }
  Object.assign(database, { query, transaction: query })
  try {
    return await work()
  } finally {
    Object.assign(database, before)
  }
}

describe('every route, file and address', () => {
  test('comes with the headers that keep a browser safe, whatever is asked of it by whomever', async () => {
    const answers: Answered[] = []
    for (const address of [...routes.map((one) => one.path), ...FILES])
      for (const method of METHODS)
        for (const headers of [{}, method === 'DELETE' ? {} : { Cookie: desk }])
          answers.push(await ask(method, address, { headers }))
    expectOrder(answers)
    expect(answers.filter(([, { status }]) => status >= 500).map(([asked]) => asked)).toEqual([])
    const met = new Set(answers.map(([, { status }]) => status))
    expect([...met]).toEqual(expect.arrayContaining([200, 401, 404, 415]))
  })

  test('comes with them also when the store fails or cannot be reached', async () => {
    for (const [code, status] of [
      ['22P02', 500],
      ['53100', 503],
    ] as const) {
      const fail = () => Promise.reject(new SqlError('x', code))
      const answers = await whileStore(fail, () =>
        Promise.all(routes.map(({ method, path }) => ask(method, path, { headers: signedIn() }))),
      )
      expectOrder(answers)
      expect(answers.filter((one) => one[1].status === status).length).toBeGreaterThan(20)
    }
  })

  test('answers within thirty seconds, also when the store never does', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const waiting = whileStore(
        () => new Promise<never>(() => undefined),
        () => Promise.all(routes.map(({ method, path }) => ask(method, path, { headers: signedIn() }))),
      )
      await vi.advanceTimersByTimeAsync(LATER_MS)
      const answers = await waiting
      expectOrder(answers)
      expect(answers.filter(([, { status }]) => status === 503).length).toBeGreaterThan(20)
    } finally {
      vi.useRealTimers()
    }
  })
})

test('an address with a NUL in it leads nowhere, at every route that takes an id', async () => {
  const withId = opened.app.routes.filter(({ method, path }) => method !== 'ALL' && /\/:\w+/.test(path))
  expect(withId.length).toBeGreaterThan(3)
  for (const { method, path } of withId) {
    const [asked, { status }] = await ask(method, path.replace(/:\w+/g, 'x%00y'), { headers: signedIn() })
    expect([asked, status]).toEqual([asked, 404])
  }
})

describe('every write', () => {
  const send = (headers: Record<string, string>, body: string) =>
    Promise.all(writes().map(({ method, path }) => ask(method, path, { headers, body })))

  test('from a page that is not ours is refused, whatever cookie came along', async () => {
    const origins = [
      { Origin: 'https://elsewhere.example' },
      { Origin: 'null' },
      { 'Sec-Fetch-Site': 'cross-site' },
    ]
    for (const origin of [...origins, { 'Sec-Fetch-Site': 'same-site' }]) {
      expectRefused(await send(signedIn(origin), '{}'), [403])
    }
  })

  test('that is no JSON by its type is refused, as a form of another site would send it', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      expectRefused(await send(signedIn({ 'Content-Type': type }), '{}'), [403, 404, 415])
  })

  test('that is too large, nested too deep or broken is refused before anybody looks at it', async () => {
    expectRefused(await send(signedIn(), MORE_THAN_ENOUGH), [403, 404, 413])
    expectRefused(await send(signedIn(), TOO_DEEP), [403, 404, 422])
    expectRefused(await send(signedIn(), '{"a":'), [400, 403, 404])
    const said = { 'Content-Length': '999999999' }
    expectRefused(await send(signedIn(said), '{}'), [403, 404, 413])
  })

  test('that does not say how large it is ends where the limit is', async () => {
    const stream = () => new Blob([MORE_THAN_ENOUGH]).stream()
    const answers = await Promise.all(
      writes().map(({ method, path }) =>
        ask(method, path, { headers: signedIn(), body: stream(), duplex: 'half' } as RequestInit),
      ),
    )
    expectRefused(answers, [403, 404, 413])
  })
})

test('methods a browser may not even send are answered in good order', async () => {
  const listening = await listen(opened.app, { port: 0, host: '127.0.0.1' })
  const { port } = listening.address
  const answerTo = (method: string, address: string) =>
    new Promise<[number, unknown]>((resolve, reject) => {
      const asked = request({ port, host: '127.0.0.1', method, path: address }, (response) => {
        response.resume()
        resolve([response.statusCode ?? 0, response.headers['x-content-type-options']])
      })
      asked.on('error', reject).end()
    })
  for (const method of ['TRACE', 'PROPFIND', 'QUERY'])
    for (const address of ['/', '/api/health', '/api/sync']) {
      const [status, nosniff] = await answerTo(method, address)
      expect([method, address, status < 500 && status >= 400, nosniff]).toEqual([
        method,
        address,
        true,
        'nosniff',
      ])
    }
  await listening.stop()
})

test('an address that asks without end is stopped at every route and file', async () => {
  const from = { 'X-Forwarded-For': '203.0.113.9' }
  for (let count = 0; count < 12_000; count += 1) await opened.app.request('/api/no', { headers: from })
  const all = [...routes, ...FILES.map((path) => ({ method: 'GET', path }))]
  const answers = await Promise.all(all.map(({ method, path }) => ask(method, path, { headers: from })))
  expectRefused(answers, [429])
  expect((await ask('GET', '/api/health'))[1].status).toBe(200)
})

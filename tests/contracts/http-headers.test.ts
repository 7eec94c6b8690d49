import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SECURITY_HEADERS } from '../../src/server/access/headers.ts'
import { SqlError } from '../../src/server/database/sql-error.ts'
import { openApp, syncBody, type TestApp } from './http-app.ts'

const PLANTED = '見本　秘密の名'

describe('every answer', () => {
  let opened: TestApp
  let root: string

  beforeAll(async () => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), 'magonote-client-'))
    const clientFolder = path.join(root, 'client')
    fs.mkdirSync(path.join(clientFolder, 'assets'), { recursive: true })
    fs.writeFileSync(path.join(root, 'secret.txt'), 'not for the world')
    fs.writeFileSync(path.join(clientFolder, 'index.html'), '<!doctype html><title>まごのて</title>')
    fs.writeFileSync(path.join(clientFolder, 'sw.js'), '// worker')
    fs.writeFileSync(path.join(clientFolder, 'manifest.webmanifest'), '{}')
    fs.writeFileSync(path.join(clientFolder, 'assets/main-1234.js'), 'export {}')
    opened = await openApp(true, { clientFolder })
  })
  afterAll(async () => {
    await opened.close()
    fs.rmSync(root, { recursive: true })
  })

  /** While the store fails at everything with this error. */
  const whileFailing = async (error: Error, send: () => Response | Promise<Response>): Promise<Response> => {
    const { database } = opened.parts
    const { query, transaction } = database
    const fail = async () => Promise.reject(error)
    Object.assign(database, { query: fail, transaction: fail })
    try {
      return await send()
    } finally {
      Object.assign(database, { query, transaction })
    }
  }

  test.each([
    ['/', 200],
    ['/desk/week', 200],
    ['/desk/to-check/held.device-1.378', 200],
    ['/slip/booking/class-1.learner-1', 200],
    ['/gone.js', 404],
    ['/assets/main-1234.js', 200],
    ['/assets/gone.js', 404],
    ['/api/health', 200],
    ['/api/nothing', 404],
    ['/api/session', 401],
    ['/api', 404],
  ])('%s comes with the headers that keep a browser safe', async (address, status) => {
    const response = await opened.get(address)
    expect(response.status).toBe(status)
    expect(Object.fromEntries(response.headers)).toMatchObject(
      Object.fromEntries(
        Object.entries(SECURITY_HEADERS).map(([name, value]) => [name.toLowerCase(), value]),
      ),
    )
    if (address.startsWith('/api')) expect(response.headers.get('Cache-Control')).toBe('no-store')
  })

  test('no header lets a page run what is not ours', () => {
    const policy = SECURITY_HEADERS['Content-Security-Policy']
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    for (const none of ['default-src', 'object-src', 'base-uri', 'frame-ancestors'])
      expect(policy).toContain(`${none} 'none'`)
  })

  test.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/my-bookings', 'text/html; charset=utf-8', 'no-cache'],
    ['/sw.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['/manifest.webmanifest', 'application/manifest+json', 'no-cache'],
    ['/assets/main-1234.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  ])('the file at %s is %s and kept as %s', async (address, type, caching) => {
    const response = await opened.get(address)
    expect([response.headers.get('Content-Type'), response.headers.get('Cache-Control')]).toEqual([
      type,
      caching,
    ])
  })

  test.each(['/../secret.txt', '/assets/..%2f..%2fsecret.txt', '/%2e%2e/secret.txt', '/assets/%00.js'])(
    '%s leads out of nowhere',
    async (address) => {
      const response = await opened.get(address)
      expect(await response.text()).not.toContain('not for the world')
      expect(response.status).toBeLessThan(500)
    },
  )

  test('what nobody foresaw is 500 with an id under which the log has it, without a word of what was typed', async () => {
    const logged = opened.logged.length
    const typed = { municipality: '352021', name: PLANTED, pin: '918273' }
    const error = new SqlError(`cannot read ${PLANTED}`, '22P02')
    const response = await whileFailing(error, () => opened.post('/api/session', typed))
    const answer = (await response.json()) as { requestId: string }
    expect(response.status).toBe(500)
    expect(response.headers.get('Content-Security-Policy')).toBe(SECURITY_HEADERS['Content-Security-Policy'])
    expect(answer).toEqual({
      code: 'unexpected',
      message: 'the server failed; its log has this id',
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
    })
    const line = opened.logged[logged] ?? ''
    expect(JSON.parse(line)).toMatchObject({ requestId: answer.requestId, error: 'SqlError', code: '22P02' })
    expect(line).not.toMatch(/秘密|918273/)
  })

  test.each([
    ['a full disk', new SqlError('could not extend file', '53100')],
    ['a database shutting down', new SqlError('terminating connection', '57P01')],
    ['a lost connection', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
    ['a stopped thread', new Error('The embedded database has stopped and must be opened again: x')],
  ])('%s is 503, to be tried again', async (_title, error) => {
    const response = await whileFailing(error, () => opened.get('/api/health'))
    expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '10'])
  })

  test('a push while the disk is full is 503, and is taken when there is room again', async () => {
    const cookie = await opened.signIn('coordinator')
    const push = () => opened.post('/api/sync', syncBody(), cookie)
    const response = await whileFailing(new SqlError('disk full', '53100'), push)
    expect([response.status, (await push()).status]).toEqual([503, 200])
  })

  test('a name that was typed or stored reaches no log', async () => {
    const cookie = await opened.signIn('coordinator')
    await opened.post('/api/session', { municipality: '352021', name: PLANTED, pin: '918273' })
    await opened.post('/api/sync', syncBody({ [PLANTED]: PLANTED }), cookie)
    await opened.get(`/api/${encodeURIComponent(PLANTED)}`, cookie)
    await opened.post('/api/sync', `{"${PLANTED}`, cookie)
    expect(opened.logged.join('')).not.toContain('見本')
  })
})

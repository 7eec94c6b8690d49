import { once } from 'node:events'
import net from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SECURITY_HEADERS } from '../../src/server/access/headers.ts'
import { listen, type Listening } from '../../src/server/listen.ts'
import { openApp, type TestApp } from './http-app.ts'

let opened: TestApp
let server: Listening

beforeAll(async () => {
  opened = await openApp(true)
  server = await listen(opened.app, { port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await server.stop()
  await opened.close()
})

/** All that comes back until the server closes the connection. */
const speak = async (text: string): Promise<string> => {
  const socket = net.connect(server.address.port, '127.0.0.1')
  let heard = ''
  socket.setEncoding('utf8').on('data', (part: string) => (heard += part))
  socket.write(text)
  await once(socket, 'close')
  return heard
}
const request = (...lines: string[]) => [...lines, 'Connection: close', '', ''].join('\r\n')

describe('what never reaches the app is answered with the headers that keep a browser safe', () => {
  test.each([
    ['what is no HTTP', 'garbage\r\n\r\n', 400],
    ['a header without a name', 'GET / HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n', 400],
    ['no host', request('GET /api/health HTTP/1.1'), 400],
    ['a host that is none', request('GET /api/health HTTP/1.1', 'Host: a b'), 400],
    ['too long a header', request('GET / HTTP/1.1', 'Host: a', `X-Long: ${'x'.repeat(20_000)}`), 431],
    ['an expectation', request('GET / HTTP/1.1', 'Host: a', 'Expect: miracles'), 417],
    ['what the app itself answers', request('GET /api/health HTTP/1.1', 'Host: a'), 200],
  ])('%s', async (_title, text, status) => {
    const answer = await speak(text)
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
      const lines = answer
        .split('\r\n')
        .filter((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`))
      expect(lines.map((line) => line.slice(name.length + 2))).toEqual([value])
    }
  })

  test('garbage behind a request in order ends the connection with a refusal', async () => {
    const answer = await speak('GET /api/health HTTP/1.1\r\nHost: a\r\n\r\ngarbage\r\n\r\n')
    expect(answer.match(/^HTTP\/1.1 \d+/gm)?.at(-1)).toBe('HTTP/1.1 400')
  })

  test('a body that is cut off or broken is no failure of this server: its log has no error of it', async () => {
    const lines = opened.logged.length
    const head = [
      'POST /api/session/slip-key HTTP/1.1',
      'Host: a',
      'Origin: http://a',
      'Content-Type: application/json',
    ]
    expect(await speak(request(...head, 'Transfer-Encoding: chunked').replace(/$/, 'zz\r\n\r\n'))).toMatch(
      /^HTTP\/1.1 400 /,
    )
    const socket = net.connect(server.address.port, '127.0.0.1')
    socket.end(request(...head, 'Content-Length: 30').replace(/$/, '{'))
    await once(socket.resume(), 'close')
    expect((await fetch(`http://127.0.0.1:${server.address.port}/api/health`)).status).toBe(200)
    expect(opened.logged.slice(lines)).toEqual([])
  })

  test('and the server goes on', async () => {
    expect((await fetch(`http://127.0.0.1:${server.address.port}/api/health`)).status).toBe(200)
  })
})

describe('streams of one session', () => {
  test('are eight at most: the ninth ends the first', async () => {
    const cookie = await opened.signIn('learner')
    const open = async () => {
      const { body } = await fetch(`http://127.0.0.1:${server.address.port}/api/pokes`, {
        headers: { Cookie: cookie },
      })
      const reader = (body as ReadableStream<Uint8Array>).getReader()
      await reader.read()
      return reader
    }
    const first = await open()
    const others: Awaited<ReturnType<typeof open>>[] = []
    for (let count = 0; count < 8; count += 1) others.push(await open())
    let { done } = await first.read()
    while (!done) ({ done } = await first.read())
    await opened.parts.pokes.poke('352021')
    for (const reader of others)
      expect(new TextDecoder().decode((await reader.read()).value)).toContain('event: poke')
    for (const reader of others) await reader.cancel()
  })
})

import 'fake-indexeddb/auto'
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { keepOnDevice } from '#client/database/this-device.ts'
import {
  enrolledDevice,
  keepEnrolledDevice,
  makeDeviceKey,
  type PublicKey,
  setServerTime,
  signedHeaders,
} from '#client/state/device-key.ts'
import { isPublicKey, isSignedWith } from '#server/access/device-key.ts'

beforeEach(() => vi.stubGlobal('location', { origin: 'https://magonote.example.jp' }))
afterEach(async () => {
  setServerTime(new Date().toISOString())
  await keepOnDevice('enrolled-device', null)
  vi.unstubAllGlobals()
})

const enrolled = async (): Promise<PublicKey> => {
  const { privateKey, publicKey } = await makeDeviceKey()
  await keepEnrolledDevice({ deviceId: 'tablet-1', municipality: '352021', privateKey })
  return publicKey
}

/** What the server makes of the headers. */
const judged = (
  key: PublicKey,
  headers: Record<string, string>,
  method: string,
  path: string,
  body: string,
) => {
  const [version, time, nonce, signature = ''] = headers['magonote-signature']?.split('.') ?? []
  const hash = createHash('sha256').update(body).digest('hex')
  const text = ['v1', method, path, time, nonce, hash].join('\n')
  return { version, time: Number(time), nonce, isRight: isSignedWith(key, text, signature) }
}

describe('the key of a tablet', () => {
  test('cannot be taken out of the browser, and its public half is one the server takes', async () => {
    const { privateKey, publicKey } = await makeDeviceKey()
    expect(privateKey.extractable).toBe(false)
    await expect(crypto.subtle.exportKey('pkcs8', privateKey)).rejects.toThrow()
    expect(isPublicKey(publicKey)).toBe(true)
    expect(Object.keys(publicKey).sort()).toEqual(['crv', 'kty', 'x', 'y'])
  })

  test('signs a request so that the server recognises it, and no other request', async () => {
    const key = await enrolled()
    const body = '{"name":"見本"}'
    const headers = await signedHeaders('POST', '/api/sync?x=1', body)
    expect(headers['magonote-device']).toBe('tablet-1')
    const seen = judged(key, headers, 'POST', '/api/sync?x=1', body)
    expect(seen).toMatchObject({ version: 'v1', isRight: true })
    expect(seen.nonce).toMatch(/^[\w-]{22}$/)
    expect(judged(key, headers, 'POST', '/api/sync?x=2', body).isRight).toBe(false)
    expect(judged(key, headers, 'GET', '/api/sync?x=1', body).isRight).toBe(false)
    expect(judged(key, headers, 'POST', '/api/sync?x=1', `${body} `).isRight).toBe(false)
    const { publicKey } = await makeDeviceKey()
    expect(judged(publicKey, headers, 'POST', '/api/sync?x=1', body).isRight).toBe(false)
  })

  test('never makes the same signature twice', async () => {
    await enrolled()
    const [one, other] = [
      await signedHeaders('GET', '/api/session', ''),
      await signedHeaders('GET', '/api/session', ''),
    ]
    expect(one['magonote-signature']).not.toBe(other['magonote-signature'])
  })

  test('signs by the server’s time once the server has said that the clock is off', async () => {
    const key = await enrolled()
    const ahead = Date.now() + 3_600_000
    setServerTime(new Date(ahead).toISOString())
    const { time } = judged(key, await signedHeaders('GET', '/api/session', ''), 'GET', '/api/session', '')
    expect(Math.abs(time - ahead)).toBeLessThan(60_000)
  })
})

test('a browser that is no tablet signs nothing', async () => {
  expect(await enrolledDevice()).toBeNull()
  expect(await signedHeaders('GET', '/api/session', '')).toEqual({})
})

import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { sendSync, Unanswered } from '#client/state/api.ts'
import { deviceEnd, deviceGoesOn } from '#client/state/device-end.ts'
import type { SyncRequest } from '#sync/protocol.ts'

afterEach(() => vi.unstubAllGlobals())

const REQUEST: SyncRequest = { protocol: 1, device: 'tablet', schema: 2, cursor: null, mutations: [] }

const silent = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    const end = () => reject(signal.reason as Error)
    if (signal.aborted) end()
    else signal.addEventListener('abort', end)
  })

const stubFetch = (answer: (init: RequestInit) => Promise<Response>): void => {
  vi.stubGlobal('fetch', (_path: string, init: RequestInit) => answer(init))
}

describe('A device that asks the server', () => {
  test('gives up a line that stays silent, as one that is not there', async () => {
    stubFetch(({ signal }) => (signal ? silent(signal) : Promise.reject(new Error('no end is set'))))
    await expect(sendSync(REQUEST, 5)).rejects.toThrow(new TypeError('the server did not answer in time'))
  })

  test('gives up an answer that breaks off in the middle', async () => {
    stubFetch(({ signal }) => {
      const body = new ReadableStream({
        start(stream) {
          stream.enqueue(new TextEncoder().encode('{"epoch":'))
          if (signal?.aborted) stream.error(signal.reason)
          else signal?.addEventListener('abort', () => stream.error(signal.reason))
        },
      })
      return Promise.resolve(new Response(body))
    })
    await expect(sendSync(REQUEST, 5)).rejects.toThrow(TypeError)
  })

  test('hears a refusal also where a proxy answers with a page of its own', async () => {
    stubFetch(() => Promise.resolve(new Response('<h1>502</h1>', { status: 502 })))
    await expect(sendSync(REQUEST)).rejects.toThrow(Unanswered)
  })

  test('whose clock is off asks once more by the server’s time, and no more than once', async () => {
    let asked = 0
    stubFetch(() => {
      asked += 1
      const answer = { code: 'clock-off', serverTime: new Date().toISOString() }
      return Promise.resolve(Response.json(answer, { status: 401 }))
    })
    await expect(sendSync(REQUEST)).rejects.toThrow(Unanswered)
    expect(asked).toBe(2)
  })

  test('remembers that the desk has revoked it', async () => {
    stubFetch(() => Promise.resolve(Response.json({ code: 'device-revoked' }, { status: 401 })))
    await expect(sendSync(REQUEST)).rejects.toThrow(Unanswered)
    expect(await deviceEnd()).toBe('device-revoked')
    await deviceGoesOn()
  })
})

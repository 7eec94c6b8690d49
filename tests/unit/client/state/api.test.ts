import { afterEach, describe, expect, test, vi } from 'vitest'
import { sendSync, Unanswered } from '#client/state/api.ts'
import type { SyncRequest } from '#sync/protocol.ts'

afterEach(() => vi.unstubAllGlobals())

const REQUEST: SyncRequest = { protocol: 1, device: 'tablet', schema: 2, cursor: null, mutations: [] }

const silent = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)))

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
          signal?.addEventListener('abort', () => stream.error(signal.reason))
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
})

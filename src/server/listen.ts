import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { answerBeforeApp, hasHost, writeHeadersFirst } from './answer-before-app.ts'
import type { AppEnv } from './app-parts.ts'
import type { Settings } from './settings.ts'

/** A body that trickles in must not hold a connection for ever. */
const TIMEOUTS = { headersTimeout: 15_000, requestTimeout: 60_000, keepAliveTimeout: 65_000 }

const GRACE_MS = 1_000

export interface Listening {
  readonly address: AddressInfo
  stop(): Promise<void>
}

/** @throws Error with a sentence for the operator when the port is taken or the host is none of this computer's */
export const listen = async (
  app: Hono<AppEnv>,
  { port, host }: Pick<Settings, 'port' | 'host'>,
): Promise<Listening> => {
  const answer = getRequestListener(app.fetch)
  const server = createServer({ ...TIMEOUTS, requireHostHeader: false }, (request, response) => {
    if (!hasHost(request, response)) return
    writeHeadersFirst(response)
    void answer(request, response)
  })
  answerBeforeApp(server)
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new Error(`Cannot listen on port ${port} of ${host} (${code}). Is another server running there?`)
  }
  return {
    address: server.address() as AddressInfo,
    async stop() {
      const closed = once(server, 'close')
      server.close()
      // Streams never end by themselves; requests under way get their answer first.
      const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS)
      server.closeIdleConnections()
      await closed
      clearTimeout(cut)
    },
  }
}

import { once } from 'node:events'
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A plain proxy: each request goes to the next hub, whoever sends it; a hub that is gone is passed over. */
export interface RoundRobin {
  readonly address: string
  close(): void
}

const passOn = (hub: string, request: IncomingMessage, body: Buffer, response: ServerResponse) =>
  new Promise<'done' | 'refused'>((resolve) => {
    const { method, url, headers } = request
    const onward = http.request(new URL(url ?? '/', hub), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, { ...answer.headers, 'x-hub': hub })
      answer.pipe(response)
      answer.on('error', () => response.destroy())
      resolve('done')
    })
    onward.on('error', (error) => {
      if ('code' in error && error.code === 'ECONNREFUSED') return resolve('refused')
      if (!response.headersSent) response.writeHead(502).end()
      resolve('done')
    })
    response.on('close', () => onward.destroy())
    onward.end(body)
  })

/** @param hubs their addresses; `x-hub` of an answer says which of them gave it */
export const openRoundRobin = async (hubs: readonly string[]): Promise<RoundRobin> => {
  let turn = 0
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const body = Buffer.concat(await request.toArray())
    for (let tried = 0; tried < hubs.length; tried += 1) {
      const hub = hubs[(turn += 1) % hubs.length] ?? ''
      if ((await passOn(hub, request, body, response)) === 'done') return
    }
    response.writeHead(502).end()
  }
  const server = http.createServer((request, response) => void serve(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

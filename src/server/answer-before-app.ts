import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { SECURITY_HEADERS } from './access/headers.ts'

/** What the app answers writes over these. */
export const writeHeadersFirst = (response: ServerResponse): void => {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value)
}

const refuse = (response: ServerResponse, status: number, code: string, message: string): void => {
  writeHeadersFirst(response)
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
  response.end(JSON.stringify({ code, message }))
}

/** Whether the request can reach the app; otherwise it is answered here. */
export const hasHost = (request: IncomingMessage, response: ServerResponse): boolean => {
  if (request.headers.host) return true
  refuse(response, 400, 'host-missing', 'the request names no host')
  return false
}

const STATUS_OF: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
}

const refusalText = (status: number): string =>
  [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    ...Object.entries(SECURITY_HEADERS).map(([name, value]) => `${name}: ${value}`),
    'Cache-Control: no-store',
    'Content-Length: 0',
    'Connection: close',
    '\r\n',
  ].join('\r\n')

/**
 * Answers what never becomes a request of the app, which Node would do without our headers: what is no HTTP, too long or too
 * slow, and expectations nobody here fulfils.
 */
export const answerBeforeApp = (server: Server): void => {
  const answering = new WeakMap<Duplex, ServerResponse>()
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    answering.set(socket, response)
  })
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    refuse(response, 417, 'expectation-failed', 'this server fulfils no expectations')
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    const response = answering.get(socket)
    // In the middle of an answer another one would be read as part of it.
    const isInAnswer = response !== undefined && response.headersSent && !response.writableFinished
    if (isInAnswer || !socket.writable || error.code === 'ECONNRESET') socket.destroy()
    else socket.end(refusalText(STATUS_OF[error.code ?? ''] ?? 400), () => socket.destroy())
  })
}

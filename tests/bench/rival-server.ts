import { once } from 'node:events'
import fs from 'node:fs'
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import type { Change } from '#domain/rows.ts'
import type { Bench } from './bench.ts'

const REVISION = '1-00000000000000000000000000000001'
const REVISIONS = { start: 1, ids: [REVISION.slice(2)] }

type Answer = (url: URL, request: IncomingMessage) => unknown

/** What a page of RxDB's pull handler asks for: the rows after a sequence, and where that leads. */
const pullOf = (rows: readonly Change[]): Answer => {
  const documents = rows.map(({ table, id, row }) => ({ key: `${table}/${id}`, table, row, _deleted: false }))
  return ({ searchParams }) => {
    const after = Number(searchParams.get('after'))
    const found = documents.slice(after, after + Number(searchParams.get('most')))
    return { documents: found, checkpoint: { sequence: after + found.length } }
  }
}

/** As much of CouchDB as a replication reads: https://docs.couchdb.org/en/stable/replication/protocol.html */
const couchdbOf = (rows: readonly Change[]): Record<string, Answer> => {
  const documents = new Map(
    rows.map(({ table, id, row }) => {
      const key = `${table}/${id}`
      return [key, { _id: key, _rev: REVISION, _revisions: REVISIONS, table, row }]
    }),
  )
  const changes = [...documents.keys()].map((id, index) => ({
    seq: index + 1,
    id,
    changes: [{ rev: REVISION }],
  }))
  const changesSince: Answer = ({ searchParams }) => {
    const since = Number(searchParams.get('since'))
    const results = changes.slice(since, since + Number(searchParams.get('limit') ?? changes.length))
    const last = since + results.length
    return { results, last_seq: last, pending: changes.length - last }
  }
  const bulkGet: Answer = async (_, request) => {
    const asked = JSON.parse(await text(request)) as { docs: { id: string }[] }
    return { results: asked.docs.map(({ id }) => ({ id, docs: [{ ok: documents.get(id) }] })) }
  }
  return {
    '/couchdb/': () => ({ couchdb: 'Welcome', uuid: 'town', version: '3.3.3' }),
    '/couchdb/town': () => ({ db_name: 'town', doc_count: rows.length, update_seq: rows.length }),
    '/couchdb/town/_changes': changesSince,
    '/couchdb/town/_bulk_get': bulkGet,
  }
}

const sendFile = (folder: string, pathname: string, response: ServerResponse): void => {
  const file = path.join(folder, path.basename(pathname))
  const isPage = !fs.existsSync(file)
  response.setHeader('content-type', isPage ? 'text/html' : 'text/javascript')
  response.end(
    isPage
      ? `<!doctype html><meta name=viewport content=width=device-width><button>replicate</button><script type=module src=${pathname}.js></script>`
      : fs.readFileSync(file),
  )
}

/** Serves these rows from memory the way each rival reads them, and the pages in `folder`; resolves to the address. */
export const serveRivals = async (bench: Bench, rows: readonly Change[], folder: string): Promise<string> => {
  const answers: Record<string, Answer> = { '/rxdb/pull': pullOf(rows), ...couchdbOf(rows) }
  const server = http.createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const answer = answers[url.pathname] ?? answers[url.pathname.replace(/\/$/, '')]
    if (url.pathname.includes('/_local/')) return void response.writeHead(404).end('{"error":"not_found"}')
    if (!answer) return sendFile(folder, url.pathname, response)
    return void Promise.resolve(answer(url, request)).then((value) => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(value))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  bench.atEnd(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

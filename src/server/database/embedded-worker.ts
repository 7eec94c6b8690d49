import { parentPort, workerData } from 'node:worker_threads'
import type { PGlite } from '@electric-sql/pglite'
import type { Row } from './database.ts'
import type { Ask, EmbeddedStart, Failure, Word } from './embedded-messages.ts'
import { openPglite } from './open-pglite.ts'
import { sqlErrorFrom } from './sql-error.ts'

/** The thread in which the embedded database runs, so that a long statement never holds up an answer to a tablet. */
const say = (word: Word) => parentPort?.postMessage(word)
const { folder } = workerData as EmbeddedStart
const pglite = await openPglite(folder, giveUp)

pglite.onNotification((channel, payload) => say({ kind: 'heard', channel, payload }))
parentPort?.on('message', (ask: Ask) => void answer(ask))
say({ kind: 'ready' })

async function answer(ask: Ask): Promise<void> {
  try {
    const rows = ask.kind === 'close' ? await close() : await query(pglite, ask)
    say({ kind: 'answered', id: ask.id, rows })
  } catch (error) {
    say({ kind: 'failed', id: ask.id, failure: failureOf(error) })
  }
}

async function query(to: PGlite, { text, params }: Extract<Ask, { kind: 'query' }>): Promise<Row[]> {
  if (params.length > 0) return (await to.query<Row>(text, [...params])).rows
  const results = await to.exec(text)
  return results.at(-1)?.rows ?? []
}

async function close(): Promise<Row[]> {
  await pglite.close()
  return []
}

function failureOf(error: unknown): Failure {
  const refusal = sqlErrorFrom(error)
  if (refusal) return { message: refusal.message, code: refusal.code, constraint: refusal.constraint }
  return { message: error instanceof Error ? error.message : String(error) }
}

/** Nothing after a panic can be trusted: the statements in flight are not acknowledged, opening again recovers. */
function giveUp(): never {
  say({ kind: 'broken', reason: 'PostgreSQL panicked, most likely because the disk is full or failing' })
  process.exit(1)
}

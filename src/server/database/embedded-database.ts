import { AsyncLocalStorage } from 'node:async_hooks'
import { beginSql } from './begin-sql.ts'
import type { Database, Sql } from './database.ts'
import { EmbeddedThread } from './embedded-thread.ts'
import { lockFolder } from './folder-lock.ts'
import { LastingThread } from './lasting-thread.ts'
import { quoteName } from './quote-name.ts'
import { requireRoom } from './require-room.ts'
import { runTransaction } from './run-transaction.ts'

export interface EmbeddedChoice {
  /** the data folder; null keeps the database in memory */
  folder: string | null
  /** the built worker entry; by default the file beside the server's bundle */
  workerFile?: URL | undefined
  /** in single-user mode nobody else makes checkpoints, and without them the log grows for ever */
  writesPerCheckpoint?: number
}

/**
 * PGlite in a thread of its own, one transaction at a time. When it breaks, what was under way fails, and whoever asks next
 * has it opened again. With hardly any room left on the disk nothing is written, so that reading goes on.
 * @throws Error with a sentence for the operator when another process has the folder open
 */
export async function openEmbedded(choice: EmbeddedChoice): Promise<Database> {
  const { folder } = choice
  const unlock = folder === null ? () => undefined : lockFolder(folder)
  const workerFile = choice.workerFile ?? new URL('./embedded-worker.js', import.meta.url)
  const ears = new Ears()
  const start = () => new EmbeddedThread(workerFile, { folder }, ears.hear)
  try {
    const thread = await LastingThread.open(start, (sql) => ears.listenAgain(sql))
    return embeddedOn(thread, ears, choice, unlock)
  } catch (error) {
    unlock()
    throw error
  }
}

function embeddedOn(
  thread: LastingThread,
  ears: Ears,
  { folder, writesPerCheckpoint = 1000 }: EmbeddedChoice,
  unlock: () => void,
): Database {
  const takeTurn = oneAtATime()
  let writes = 0
  const afterWrite = async () => {
    writes += 1
    if (writes % writesPerCheckpoint === 0) await thread.query('checkpoint')
  }
  /** What was in memory alone is lost with its thread: another one would be empty. */
  const mended = async (): Promise<LastingThread> => {
    if (folder !== null) await thread.mend()
    return thread
  }
  const query: Sql['query'] = (text, params) =>
    takeTurn(async () => (await mended()).query(text, params), afterWrite)
  return {
    kind: 'embedded',
    query,
    transaction: async (mode, work, municipality) => {
      const begin = beginSql(mode, municipality)
      if (mode === 'read') return takeTurn(async () => runTransaction(await mended(), begin, work))
      const write = async () => {
        if (folder !== null) requireRoom(folder)
        return runTransaction(await mended(), begin, work)
      }
      return takeTurn(write, afterWrite)
    },
    async notify(channel, payload) {
      await query('select pg_notify($1, $2)', [channel, payload])
    },
    async listen(channel, heard) {
      const forget = ears.add(channel, heard)
      await query(`listen ${quoteName(channel)}`)
      return async () => {
        if (forget()) await query(`unlisten ${quoteName(channel)}`)
      }
    },
    close: () => takeTurn(() => thread.close().finally(unlock)),
  }
}

/** A queue of one. A call from inside a turn would wait for itself, so it is refused. */
function oneAtATime() {
  const turns = new AsyncLocalStorage<{ isOpen: boolean }>()
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>, afterwards?: () => Promise<void>): Promise<T> => {
    if (turns.getStore()?.isOpen) {
      return Promise.reject(new Error('Inside a transaction use its sql, not the database'))
    }
    const turn = { isOpen: true }
    const run = async () => {
      try {
        return await turns.run(turn, work)
      } finally {
        turn.isOpen = false
      }
    }
    const result = last.then(run)
    last = result.then(afterwards).catch(() => undefined)
    return result
  }
}

/** Who hears which channel in this process. */
class Ears {
  readonly #byChannel = new Map<string, Set<(payload: string) => void>>()

  readonly hear = (channel: string, payload: string): void => {
    for (const heard of this.#byChannel.get(channel) ?? []) heard(payload)
  }

  /** @returns a function that forgets the listener and says whether it was the channel's last */
  add(channel: string, heard: (payload: string) => void): () => boolean {
    const listeners = this.#byChannel.get(channel) ?? new Set()
    this.#byChannel.set(channel, listeners.add(heard))
    return () => listeners.delete(heard) && listeners.size === 0
  }

  /** For a database that was opened again: it knows nothing of those before. */
  async listenAgain(sql: Sql): Promise<void> {
    for (const [channel, listeners] of this.#byChannel)
      if (listeners.size > 0) await sql.query(`listen ${quoteName(channel)}`)
  }
}

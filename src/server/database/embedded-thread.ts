import { Worker } from 'node:worker_threads'
import type { Row, Sql } from './database.ts'
import type { Ask, EmbeddedStart, Failure, Word } from './embedded-messages.ts'
import { SqlError } from './sql-error.ts'

/** Below the time within which a request is answered (app.ts): whoever asked still hears that nothing was saved. */
const ANSWERED_WITHIN_MS = 25_000
/** Making a database, or recovering one after a crash, takes longer than any statement. */
const READY_WITHIN_MS = 600_000
const CLOSED_WITHIN_MS = 60_000

type Unnumbered = { kind: 'query'; text: string; params: readonly unknown[] } | { kind: 'close' }
interface Waiting {
  resolve(rows: Row[]): void
  reject(reason: Error): void
  readonly deadline: NodeJS.Timeout
}

/**
 * The hub's side of the thread the embedded database runs in: asks and answers, paired by number. A thread that does not
 * answer in time is ended: it would keep everybody waiting for good.
 */
export class EmbeddedThread implements Sql {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  readonly #heard: (channel: string, payload: string) => void
  readonly #ended: Promise<void>
  #ready: Waiting | undefined
  #lastId = 0
  #end: Error | undefined
  /** Whether it ended by itself: what it was asked is not done, and it does nothing more. */
  hasBroken = false

  constructor(workerFile: URL, start: EmbeddedStart, heard: (channel: string, payload: string) => void) {
    this.#heard = heard
    this.#worker = new Worker(workerFile, { workerData: start })
    this.#worker.on('message', (word: Word) => this.#take(word))
    this.#worker.on('error', (error) => this.#giveUp(error.message))
    this.#ended = new Promise((resolve) => {
      this.#worker.on('exit', () => {
        this.#giveUp('its thread has ended')
        resolve()
      })
    })
  }

  async isReady(): Promise<void> {
    await new Promise<Row[]>((resolve, reject) => {
      this.#ready = { resolve, reject, deadline: this.#deadline(READY_WITHIN_MS) }
    })
  }

  async query<R extends Row>(text: string, params: readonly unknown[] = []): Promise<R[]> {
    return (await this.#ask({ kind: 'query', text, params }, ANSWERED_WITHIN_MS)) as R[]
  }

  /** Writes everything down and ends the thread; a thread that has failed is ended all the same. */
  async close(): Promise<void> {
    try {
      if (!this.#end) await this.#ask({ kind: 'close' }, CLOSED_WITHIN_MS)
    } finally {
      this.#end ??= new Error('The embedded database is closed')
      await this.#worker.terminate()
      await this.#ended
    }
  }

  /** Settles when the thread is gone, whatever ended it. */
  get ended(): Promise<void> {
    return this.#ended
  }

  #ask(ask: Unnumbered, withinMs: number): Promise<Row[]> {
    return new Promise((resolve, reject) => {
      if (this.#end) return reject(this.#end)
      const id = (this.#lastId += 1)
      this.#worker.postMessage({ id, ...ask } satisfies Ask)
      this.#waiting.set(id, { resolve, reject, deadline: this.#deadline(withinMs) })
    })
  }

  #deadline(ms: number): NodeJS.Timeout {
    return setTimeout(() => this.#giveUp('its thread did not answer in time'), ms)
  }

  #take(word: Word): void {
    if (word.kind === 'ready') return settled(this.#ready)?.resolve([])
    if (word.kind === 'heard') return this.#heard(word.channel, word.payload)
    if (word.kind === 'broken') return this.#giveUp(word.reason)
    const waiting = settled(this.#waiting.get(word.id))
    this.#waiting.delete(word.id)
    if (word.kind === 'answered') waiting?.resolve(word.rows)
    else waiting?.reject(errorFrom(word.failure))
  }

  #giveUp(reason: string): void {
    this.hasBroken ||= this.#end === undefined
    this.#end ??= new Error(`The embedded database has stopped and must be opened again: ${reason}`)
    const everyone = [this.#ready, ...this.#waiting.values()]
    this.#waiting.clear()
    for (const waiting of everyone) settled(waiting)?.reject(this.#end)
    void this.#worker.terminate()
  }
}

/** Nobody waits for it any more. */
function settled(waiting: Waiting | undefined): Waiting | undefined {
  clearTimeout(waiting?.deadline)
  return waiting
}

function errorFrom({ message, code, constraint }: Failure): Error {
  return code === undefined ? new Error(message) : new SqlError(message, code, constraint)
}

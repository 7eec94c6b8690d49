import { Worker } from 'node:worker_threads'
import type { Row, Sql } from './database.ts'
import type { Ask, EmbeddedStart, Failure, Word } from './embedded-messages.ts'
import { SqlError } from './sql-error.ts'

type Unnumbered = { kind: 'query'; text: string; params: readonly unknown[] } | { kind: 'close' }
interface Waiting {
  resolve(rows: Row[]): void
  reject(reason: Error): void
}

/** The hub's side of the thread the embedded database runs in: asks and answers, paired by number. */
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
      this.#ready = { resolve, reject }
    })
  }

  async query<R extends Row>(text: string, params: readonly unknown[] = []): Promise<R[]> {
    return (await this.#ask({ kind: 'query', text, params })) as R[]
  }

  /** Writes everything down and ends the thread; a thread that has failed is ended all the same. */
  async close(): Promise<void> {
    if (!this.#end) await this.#ask({ kind: 'close' })
    this.#end ??= new Error('The embedded database is closed')
    await this.#worker.terminate()
    await this.#ended
  }

  /** Settles when the thread is gone, whatever ended it. */
  get ended(): Promise<void> {
    return this.#ended
  }

  #ask(ask: Unnumbered): Promise<Row[]> {
    return new Promise((resolve, reject) => {
      if (this.#end) return reject(this.#end)
      const id = (this.#lastId += 1)
      this.#worker.postMessage({ id, ...ask } satisfies Ask)
      this.#waiting.set(id, { resolve, reject })
    })
  }

  #take(word: Word): void {
    if (word.kind === 'ready') return this.#ready?.resolve([])
    if (word.kind === 'heard') return this.#heard(word.channel, word.payload)
    if (word.kind === 'broken') return this.#giveUp(word.reason)
    const waiting = this.#waiting.get(word.id)
    this.#waiting.delete(word.id)
    if (word.kind === 'answered') waiting?.resolve(word.rows)
    else waiting?.reject(errorFrom(word.failure))
  }

  #giveUp(reason: string): void {
    this.hasBroken ||= this.#end === undefined
    this.#end ??= new Error(`The embedded database has stopped and must be opened again: ${reason}`)
    const everyone = [this.#ready, ...this.#waiting.values()]
    this.#waiting.clear()
    for (const waiting of everyone) waiting?.reject(this.#end)
    void this.#worker.terminate()
  }
}

function errorFrom({ message, code, constraint }: Failure): Error {
  return code === undefined ? new Error(message) : new SqlError(message, code, constraint)
}

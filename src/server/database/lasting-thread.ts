import type { Row, Sql } from './database.ts'
import type { EmbeddedThread } from './embedded-thread.ts'

/** A thread stuck in the operating system, as on a disk that does not answer, cannot be ended before it comes back. */
const GONE_WITHIN_MS = 10_000

/** So long whoever asks hears at once that it broke, instead of each trying for themselves. */
const PAUSE_MS = 1000

/**
 * The embedded database's thread, and after it has broken another one: PostgreSQL recovers when the folder is opened again.
 * One caller at a time.
 */
export class LastingThread implements Sql {
  readonly #start: () => EmbeddedThread
  readonly #opened: (sql: Sql) => Promise<void>
  #thread: EmbeddedThread
  #failure: { readonly error: unknown; readonly at: number } | undefined

  private constructor(start: () => EmbeddedThread, opened: (sql: Sql) => Promise<void>) {
    this.#start = start
    this.#opened = opened
    this.#thread = start()
  }

  /** @param opened called with every thread that is opened later on */
  static async open(
    start: () => EmbeddedThread,
    opened: (sql: Sql) => Promise<void>,
  ): Promise<LastingThread> {
    const lasting = new LastingThread(start, opened)
    await isReady(lasting.#thread)
    return lasting
  }

  /** Opens the database again when it has broken. Not inside a transaction: what was begun is gone. */
  async mend(): Promise<void> {
    if (!this.#thread.hasBroken) return
    if (this.#failure && performance.now() - this.#failure.at < PAUSE_MS) throw this.#failure.error
    try {
      await goneFrom(this.#thread)
      this.#thread = this.#start()
      await isReady(this.#thread)
      await this.#opened(this.#thread)
      this.#failure = undefined
    } catch (error) {
      this.#failure = { error, at: performance.now() }
      throw error
    }
  }

  query<R extends Row>(text: string, params?: readonly unknown[]): Promise<R[]> {
    return this.#thread.query<R>(text, params)
  }

  close(): Promise<void> {
    return this.#thread.close()
  }
}

/**
 * Waits until the folder is nobody's: two threads in it destroy each other's data.
 * @throws Error when the thread is still there
 */
const goneFrom = async (thread: EmbeddedThread): Promise<void> => {
  let deadline: NodeJS.Timeout | undefined
  const stuck = new Promise<never>((_, reject) => {
    const error = new Error('The embedded database has stopped and its thread does not end')
    deadline = setTimeout(() => reject(error), GONE_WITHIN_MS)
  })
  await Promise.race([thread.ended, stuck]).finally(() => clearTimeout(deadline))
}

/** A thread that did not start is gone before anybody hears of it, so that its folder is free. */
const isReady = (thread: EmbeddedThread): Promise<void> =>
  thread.isReady().catch(async (error: unknown) => {
    await goneFrom(thread)
    throw error
  })

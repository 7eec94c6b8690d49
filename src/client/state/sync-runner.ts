import type { Actor } from '#domain/account/actor.ts'
import { isStorageError, type OpenDeviceStore } from '#client/database/dexie-device-store.ts'
import { synchronise } from '#sync/device/synchronise.ts'
import { sendSync, Unanswered } from './api.ts'
import { listenForPokes, type Pokes } from './listen-for-pokes.ts'
import { type Outcome, shareOutcome, type SharedOutcome } from './share-outcome.ts'
import { useSyncStatus } from './sync-status.ts'
import { watchOutbox } from './watch-outbox.ts'

const POLL_MS = 30_000
const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000]

const outcomeOf = (error: unknown): Outcome => {
  if (isStorageError(error)) return { reached: false, problem: 'not-kept' }
  if (!(error instanceof Unanswered)) return { reached: false, problem: null }
  if (error.status === 401) return { reached: true, problem: 'signed-out' }
  if (error.status === 426) return { reached: true, problem: 'too-old' }
  if (error.status >= 500) return { reached: false, problem: null }
  return { reached: true, problem: 'refused-by-server' }
}

/** Waits a little longer after each failure, and never all devices at the same moment. */
const retryDelay = (failures: number): number =>
  (RETRY_MS[Math.min(failures, RETRY_MS.length) - 1] ?? POLL_MS) * (0.75 + Math.random() / 2)

/**
 * Keeps one account's database and the hub together while the app is open. Of several tabs one pushes (a lock elects it); it
 * runs when something waits, when the hub pokes, when the network returns, and now and then besides.
 */
export class SyncRunner {
  readonly #status = useSyncStatus()
  readonly #ending = new AbortController()
  #timer: ReturnType<typeof setTimeout> | undefined
  #failures = 0
  #isBusy = false
  #isAskedAgain = false
  #isElected = false
  #hasJustSignedIn = false
  #pokes: Pokes | null = null
  #shared: SharedOutcome | null = null

  constructor(
    private readonly store: OpenDeviceStore,
    private readonly actor: Actor,
    /** Signs a resident in by their slip; false when somebody must sign in by hand. */
    private readonly signInAgain: () => Promise<boolean>,
    /** Told, in every tab, whenever the hub says that nobody is signed in. */
    private readonly signedOut: () => void,
  ) {}

  start(): void {
    this.#shared = shareOutcome(this.store.name, (outcome) => this.#heard(outcome))
    const unwatch = watchOutbox(this.store, () => this.#plan(0))
    this.#ending.signal.addEventListener('abort', unwatch)
    navigator.locks
      .request(`${this.store.name}.pusher`, { signal: this.#ending.signal }, () => this.#beThePusher())
      .catch(() => undefined)
  }

  stop(): void {
    this.#ending.abort()
    clearTimeout(this.#timer)
    this.#shared?.end()
  }

  async #beThePusher(): Promise<void> {
    this.#isElected = true
    const isNew = ((await this.store.database.device.get('state'))?.epoch ?? null) === null
    if (isNew) await this.signInAgain().catch(() => false)
    this.#pokes = listenForPokes(() => this.#plan(0))
    addEventListener('online', () => this.#plan(0), { signal: this.#ending.signal })
    this.#plan(0)
    await new Promise<void>((resolve) => this.#ending.signal.addEventListener('abort', () => resolve()))
    this.#pokes.end()
  }

  #plan(delay: number): void {
    clearTimeout(this.#timer)
    if (this.#isElected && !this.#ending.signal.aborted)
      this.#timer = setTimeout(() => void this.#run(), delay)
  }

  async #run(): Promise<void> {
    if (this.#isBusy) {
      this.#isAskedAgain = true
      return
    }
    this.#isBusy = true
    this.#status.began()
    await this.#attempt()
    this.#isBusy = false
    const delay = this.#failures > 0 ? retryDelay(this.#failures) : POLL_MS
    this.#plan(this.#isAskedAgain ? 0 : delay)
    this.#isAskedAgain = false
  }

  #heard(outcome: Outcome): void {
    this.#status.ended(outcome)
    if (outcome.problem === 'signed-out') this.signedOut()
  }

  /** What was still under way when this account left is nobody's news any more. */
  #ended(outcome: Outcome): void {
    if (this.#ending.signal.aborted) return
    this.#shared?.tell(outcome)
    this.#heard(outcome)
  }

  /** Signs in by the slip and tries at once; when that did not help the last time either, waits its turn. */
  async #comeBack(): Promise<void> {
    const isFirstTime = !this.#hasJustSignedIn
    this.#hasJustSignedIn = await this.signInAgain().catch(() => false)
    if (this.#hasJustSignedIn && isFirstTime) this.#isAskedAgain = true
  }

  async #attempt(): Promise<void> {
    const clock = (): string => new Date().toISOString()
    try {
      await synchronise({
        store: this.store,
        actor: this.actor,
        send: sendSync,
        clock,
        onPage: (rows, isFilling) => this.#status.note({ rowsFetched: rows, isFilling }),
      })
      this.#failures = 0
      this.#hasJustSignedIn = false
      this.#pokes?.openNow()
      this.#ended({ reached: true, problem: null, at: clock() })
    } catch (error) {
      const outcome = outcomeOf(error)
      this.#ended(outcome)
      this.#failures += 1
      if (outcome.problem === 'signed-out') await this.#comeBack()
    }
  }
}

import { setTimeout as pause } from 'node:timers/promises'
import { SyncAnswer, type SyncRequest } from '#sync/protocol.ts'
import { randomOf } from '../sync/random.ts'
import { type HubProcess, startHub } from './hub-process.ts'
import { type Effects, KilledDevice } from './killed-device.ts'

export interface KillRun {
  /** The built server. */
  readonly main: string
  /** Its store (DATA_DIR, DATABASE_URL), filled as `tests/bench/fill-store.ts` does it, with a class to join. */
  readonly env: Record<string, string>
  readonly signIn: (address: string) => Promise<string>
  readonly kills: number
  readonly seed: number
  readonly tell?: (sentence: string) => void
}

export interface KillFigures extends Effects {
  readonly kills: number
  /** Kills after which the hub held what it had not yet answered. */
  readonly betweenCommitAndReply: number
}

/** At a random moment of the request; when the reply is there and nobody has read it; when it was just taken in. */
type Moment = 'at-random' | 'reply-dropped' | 'acknowledged'
const MOMENTS: readonly Moment[] = ['at-random', 'at-random', 'reply-dropped', 'acknowledged']

class Killing {
  readonly #run: KillRun
  readonly #device: KilledDevice
  #hub: HubProcess
  #cookie = ''
  /** Milliseconds that a request takes when nobody kills. */
  #usual = 20

  constructor(run: KillRun, hub: HubProcess) {
    this.#run = run
    this.#hub = hub
    this.#device = new KilledDevice(`device-killed-${run.seed}`)
  }

  async begin(): Promise<void> {
    this.#cookie = await this.#run.signIn(this.#hub.address)
    await this.#device.synchronise(this.#send)
  }

  /** @returns whether the hub was killed between its commit and its reply */
  async killOnce(moment: Moment, changes: number, when: number): Promise<boolean> {
    for (let made = 0; made < changes; made += 1) await this.#device.make()
    await this.#pushAndKill(moment, when)
    this.#hub = await startHub(this.#run.main, this.#run.env)
    const wasCommitted = await this.#device.isUnansweredAt(this.#send)
    const began = performance.now()
    await this.#device.synchronise(this.#send)
    this.#usual = (3 * this.#usual + (performance.now() - began)) / 4
    return wasCommitted
  }

  effects(): Promise<Effects> {
    return this.#device.effects(this.#send)
  }

  stop(): Promise<void> {
    return this.#hub.stop()
  }

  async #pushAndKill(moment: Moment, when: number): Promise<void> {
    const kill = () => this.#hub.stop('SIGKILL')
    if (moment === 'at-random') {
      const killed = pause(when * this.#usual).then(kill)
      await this.#device.synchronise(this.#send).catch(this.#expectKilled)
      return killed
    }
    const sendAndDrop = async (request: SyncRequest): Promise<SyncAnswer> => {
      await this.#send(request)
      await kill()
      throw new TypeError('the reply was dropped')
    }
    const send = moment === 'reply-dropped' ? sendAndDrop : this.#send
    await this.#device.synchronise(send).catch(this.#expectKilled)
    await kill()
  }

  readonly #send = async (request: SyncRequest): Promise<SyncAnswer> => {
    const response = await fetch(`${this.#hub.address}/api/sync`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.#hub.address, cookie: this.#cookie },
      body: JSON.stringify(request),
    })
    const body = await response.text()
    if (!response.ok) throw new Error(`the hub answered ${response.status}`)
    return SyncAnswer.parse(JSON.parse(body))
  }

  /** A connection that ends is what a killed hub looks like; whatever else goes wrong is a finding. */
  readonly #expectKilled = (error: unknown): void => {
    if (!(error instanceof TypeError)) throw error
  }
}

/**
 * A device makes changes and pushes them, while the hub's process is killed (SIGKILL) and started again, over and over.
 * @throws Error when the device cannot hand everything in, or the hub answers otherwise than it should
 */
export const runKills = async (run: KillRun): Promise<KillFigures> => {
  const random = randomOf(run.seed)
  const killing = new Killing(run, await startHub(run.main, run.env))
  let betweenCommitAndReply = 0
  try {
    await killing.begin()
    for (let kill = 1; kill <= run.kills; kill += 1) {
      const moment = MOMENTS[(kill - 1) % MOMENTS.length] ?? 'at-random'
      if (await killing.killOnce(moment, 1 + random.below(3), random.next())) betweenCommitAndReply += 1
      if (kill % 20 === 0) run.tell?.(`${kill} kills`)
    }
    return { kills: run.kills, ...(await killing.effects()), betweenCommitAndReply }
  } finally {
    await killing.stop()
  }
}

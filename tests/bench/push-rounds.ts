import { quantile } from './figures.ts'
import type { Hub, Replayed } from './push-hub-process.ts'
import { PushDevice } from './push-device.ts'
import type { PushLoad } from './push-load.ts'

const QUEUED = 500

/** How a round is pushed. */
export interface Mode {
  readonly name: string
  readonly devices: number
  readonly mutationsARequest: number
  readonly requests: number
}

/** Mutations a second, through the hub and bare; of one mutation its statements and the hub's own processor time. */
interface Round {
  readonly perSecond: number
  readonly bare: number
  readonly statements: number
  readonly hubCpuMs: number
  readonly bareCpuMs: number
}

type About = Readonly<Record<string, unknown>>

const print = (mode: string, values: About): void =>
  console.log(JSON.stringify({ bench: 'push', mode, ...values }))

const rounded = (value: number): number => Number(value.toPrecision(3))

/** Many devices, or one, through the hub, and then the same statements bare. */
export class LoadRounds {
  readonly #done: Round[] = []

  constructor(
    private readonly hub: Hub,
    private readonly load: PushLoad,
    readonly mode: Mode,
  ) {}

  /** What the hub sent to its store is sent to the other once more, bare and as many at a time, in the same weather. */
  async run(isWarmUp: boolean): Promise<string> {
    const { devices, requests, mutationsARequest } = this.mode
    await this.load.catchUp()
    await this.hub.ask<Replayed>({ ask: 'replay', atATime: devices })
    const mutations = requests * mutationsARequest
    const milliseconds = await this.load.push(requests, mutationsARequest)
    const replayed = await this.hub.ask<Replayed>({ ask: 'replay', atATime: devices })
    const round = {
      perSecond: (mutations / milliseconds) * 1000,
      bare: (mutations / replayed.milliseconds) * 1000,
      statements: replayed.statements / mutations,
      hubCpuMs: replayed.cpuMsBefore / mutations,
      bareCpuMs: replayed.cpuMs / mutations,
    }
    if (!isWarmUp) this.#done.push(round)
    return `${round.perSecond.toFixed(0)}/s, bare ${round.bare.toFixed(0)}/s`
  }

  #middle(value: (round: Round) => number): number {
    return quantile(this.#done.map(value), 0.5)
  }

  get perSecond(): number {
    return this.#middle((round) => round.perSecond)
  }

  print(about: About): void {
    const { name, requests, ...mode } = this.mode
    const ratios = this.#done.map((round) => round.perSecond / round.bare)
    print(name, {
      ...about,
      ...mode,
      perSecond: Math.round(this.perSecond),
      bare: Math.round(this.#middle((round) => round.bare)),
      ratio: rounded(quantile(ratios, 0.5)),
      ratioLeast: rounded(Math.min(...ratios)),
      ratioMost: rounded(Math.max(...ratios)),
      statementsAMutation: rounded(this.#middle((round) => round.statements)),
      hubCpuMsAMutation: rounded(this.#middle((round) => round.hubCpuMs)),
      bareCpuMsAMutation: rounded(this.#middle((round) => round.bareCpuMs)),
      requests,
      rounds: this.#done.length,
    })
  }
}

/** A device that was away comes back with a full queue: its own work and the hub's, until all is settled on both sides. */
export class QueueRounds {
  readonly #done: { ms: number; hubMs: number }[] = []
  #count = 0

  constructor(
    private readonly address: string,
    private readonly cookie: string,
  ) {}

  async run(isWarmUp: boolean): Promise<string> {
    const device = new PushDevice(this.address, this.cookie, `queue-${(this.#count += 1)}`)
    await device.synchronise()
    for (let made = 0; made < QUEUED; made += 1) await device.make()
    let hubMs = 0
    device.onRequest((milliseconds) => (hubMs += milliseconds))
    const began = performance.now()
    await device.synchronise()
    const ms = performance.now() - began
    device.check()
    if (!isWarmUp) this.#done.push({ ms, hubMs })
    return `${ms.toFixed(0)} ms, of these the hub ${hubMs.toFixed(0)} ms`
  }

  print(about: About): void {
    const middle = (name: 'ms' | 'hubMs'): number =>
      Math.round(
        quantile(
          this.#done.map((one) => one[name]),
          0.5,
        ),
      )
    const figures = { ms: middle('ms'), hubMs: middle('hubMs'), rounds: this.#done.length }
    print('queued', { ...about, mutations: QUEUED, ...figures })
  }
}

/** How many times faster changes reach the hub in batches than one by one, from as many devices. */
export const printBatchesToOne = (batches: LoadRounds, single: LoadRounds, about: About): void =>
  print('batches-to-one', { ...about, ratio: rounded(batches.perSecond / single.perSecond) })

import type { Instant } from '#domain/day.ts'
import type { SyncAnswer, SyncRequest } from '#sync/protocol.ts'
import { NOW, UBE_CODE } from '../unit/domain/sample-rows.ts'
import { complaintsOf, unseenOn } from './invariants.ts'
import { FAULTS, type Fault, Network } from './network.ts'
import { type Random, randomOf } from './random.ts'
import { ACTORS, manyClasses, village } from './village.ts'
import { WorldDevice } from './world-device.ts'
import { WorldHub } from './world-hub.ts'

const MINUTE = 60_000
const YEARS = 3650 * 24 * 60 * MINUTE
const SKEWS = [0, 0, 0, 7 * MINUTE, -7 * MINUTE, YEARS, -YEARS]
const ALWAYS = ['coordinator', 'silver']

/** Devices, the network and the hub in one process; everything that happens follows from the seed. */
export class World {
  readonly random: Random
  readonly hub = new WorldHub()
  readonly network: Network
  readonly devices: WorldDevice[]
  now: Instant = NOW
  readonly unseen: string[] = []
  #isCalm = false

  constructor(readonly seed: number) {
    this.random = randomOf(seed)
    this.network = new Network(this.random)
    const others = this.random.shuffled(Object.keys(ACTORS).filter((name) => !ALWAYS.includes(name)))
    const people = [...ALWAYS, ...others.slice(0, 1 + this.random.below(4))]
    const second = this.random.pick(people)
    this.devices = [...people, ...(second ? [second] : [])].map((name, index) => this.#device(name, index))
  }

  #device(name: string, index: number): WorldDevice {
    const actor = ACTORS[name]
    if (!actor) throw new Error(`nobody in the village is called ${name}`)
    return new WorldDevice(`${name}-${index}`, actor, this.random.pick(SKEWS) ?? 0, this.random)
  }

  async open(): Promise<void> {
    const extra = this.random.isLikely(0.05) ? manyClasses(620) : []
    await this.hub.store.write(UBE_CODE, (space) => space.save([...village(), ...extra]))
  }

  #pass(minutes: number): void {
    this.now = new Date(Date.parse(this.now) + minutes * MINUTE).toISOString()
  }

  /** The way to the hub, with what goes wrong on it and what the person does meanwhile. */
  #send(device: WorldDevice): (request: SyncRequest) => Promise<SyncAnswer> {
    return async (request) => {
      const fault: Fault = this.#isCalm || this.random.isLikely(0.5) ? 'none' : this.#someFault()
      if (!this.#isCalm && this.random.isLikely(0.15)) this.hub.crashAfter(this.random.below(8))
      const answer = await this.network.carry(
        request,
        (one) => this.hub.receive(device.actor, one, this.now),
        fault,
      )
      this.hub.calm()
      if (!this.#isCalm && this.random.isLikely(0.2)) await device.act(this.now)
      if (!this.#isCalm && this.random.isLikely(0.1)) device.store.crashAfter(this.random.below(12))
      return answer
    }
  }

  #someFault(): Fault {
    return this.random.pick(FAULTS) ?? 'none'
  }

  #synchronise(device: WorldDevice): Promise<boolean> {
    return device.synchronise(this.#send(device), () => this.now)
  }

  async #deliverLate(): Promise<void> {
    if (this.network.isEmpty) return
    await this.network.deliverLate().catch(() => undefined)
  }

  /** One thing happens somewhere. */
  async step(): Promise<void> {
    this.hub.calm()
    const device = this.random.pick(this.devices)
    const what = this.random.below(100)
    this.#pass(this.random.isLikely(0.03) ? 24 * 60 : this.random.below(20))
    if (!device) return
    if (what < 55) await device.act(this.now)
    else if (what < 84) await this.#synchronise(device)
    else if (what < 88) await Promise.all([this.#synchronise(device), this.#synchronise(device)])
    else if (what < 95) await this.#deliverLate()
    else device.store.crash()
    this.unseen.push(...unseenOn(device))
  }

  /** Nothing goes wrong any more: everything late arrives, and every device synchronises until nothing is new. */
  async settle(): Promise<void> {
    this.#isCalm = true
    this.hub.calm()
    for (const device of this.devices) device.store.crash()
    while (!this.network.isEmpty) await this.network.deliverLate()
    for (let round = 0; round < 2; round += 1)
      for (const device of this.devices)
        if (!(await this.#synchronise(device))) throw new Error(`${device.name} could not synchronise`)
  }
}

/** Runs a seed's world for this many steps and answers what was not as promised. */
export const complaintsAfter = async (seed: number, steps: number): Promise<string[]> => {
  const world = new World(seed)
  await world.open()
  for (let step = 0; step < steps; step += 1) await world.step()
  await world.settle()
  return [...world.unseen, ...(await complaintsOf(world.hub, world.devices, world.now))]
}

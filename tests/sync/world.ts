import type { Instant } from '#domain/day.ts'
import { NotYourDevice } from '#sync/hub/accept-push.ts'
import { mutationNamed } from '#domain/mutations.ts'
import { wireName } from '#domain/mutation.ts'
import { SCHEMA, type SyncRequest } from '#sync/protocol.ts'
import { NOW } from '../unit/domain/sample-rows.ts'
import { type Complaint, complaint } from './complaint.ts'
import { type Fault, noFaults } from './faults.ts'
import { MISHAPS, Network, NoAnswer, type Receive } from './network.ts'
import { type Random, randomOf } from './random.ts'
import { ACTORS, manyPlaces, village } from './village.ts'
import { WorldDevice } from './world-device.ts'
import { type Backup, type Entry, HubCrashed, HubIsFull, WorldHub } from './world-hub.ts'

/** A decision, what is handed in upon it, and whoever is to see that. */
const MOST_ROUNDS = 6
const MINUTE = 60_000
const YEARS = 3650 * 24 * 60 * MINUTE
const SKEWS = [0, 0, 0, 7 * MINUTE, -7 * MINUTE, YEARS, -YEARS]
const ALWAYS = ['coordinator', 'silver']
const HUB_FAULTS = ['hub-killed-mid-transaction', 'hub-killed-after-commit', 'hub-store-full'] as const
const MOST_REQUESTS_AT_ONCE = 60
const MOST_BACKUPS = 6

/** A device asks without end. */
export class Stuck extends Error {}

/** Devices, the network and the hub in one process; everything that happens follows from the schedule. */
export class World {
  readonly faults = noFaults()
  readonly hub = new WorldHub(
    (fault) => this.happened(fault),
    (entry) => this.#settled(entry),
  )
  readonly network = new Network((fault) => this.happened(fault))
  readonly devices: WorldDevice[]
  readonly complaints: Complaint[] = []
  readonly sent: { device: WorldDevice; request: SyncRequest }[] = []
  readonly backups: Backup[] = []
  readonly #crowd: boolean
  now: Instant = NOW
  random: Random
  isCalm = false
  /** Two tabs of a device take their answers in one after the other: then its rows may differ for a moment. */
  isCrossing = false

  constructor(
    seed: number,
    /** Hears what happens, line by line. */
    readonly tell: (line: string) => void = () => undefined,
  ) {
    this.random = randomOf(seed)
    const others = this.random.shuffled(Object.keys(ACTORS).filter((name) => !ALWAYS.includes(name)))
    const people = [...ALWAYS, ...others.slice(0, 1 + this.random.below(4))]
    const second = this.random.pick(people) ?? 'silver'
    this.devices = [...people, second].map((name, index) => this.#device(name, index))
    this.#crowd = this.random.isLikely(0.02)
    for (const device of this.devices) if (this.random.isLikely(0.25)) device.schema = SCHEMA - 1
  }

  #device(name: string, index: number): WorldDevice {
    const actor = ACTORS[name]
    if (!actor) throw new Error(`nobody in the village is called ${name}`)
    const around = {
      now: () => this.now,
      hasSettled: (device: string, id: number) => this.hub.hasSettled(device, id),
      happened: (fault: Fault) => this.happened(fault),
      tell: (line: string) => this.tell(line),
    }
    return new WorldDevice(`${name}-${index}`, actor, this.random.pick(SKEWS) ?? 0, around)
  }

  async open(): Promise<void> {
    await this.hub.open([...village(), ...(this.#crowd ? manyPlaces(620) : [])])
    this.backups.push(this.hub.backUp())
    this.isCalm = true
    for (const device of this.devices) if (this.random.isLikely(0.8)) await this.synchronise(device)
    this.isCalm = false
  }

  happened(fault: Fault): void {
    this.faults[fault] += 1
    this.tell(`  ! ${fault}`)
  }

  pass(minutes: number): void {
    this.now = new Date(Date.parse(this.now) + minutes * MINUTE).toISOString()
  }

  backUp(): void {
    if (this.backups.length === MOST_BACKUPS) this.backups.splice(1, 1)
    this.backups.push(this.hub.backUp())
  }

  /** Counts what a settled mutation stands for. */
  #settled({ device, mutation, result }: Entry): void {
    const code = result.refusal?.code ?? ''
    this.tell(`  hub: ${device}/${mutation.id} ${mutation.name} ${result.outcome} ${code}`)
    if (code === 'account-revoked') this.happened('account-revoked-with-work-pending')
    const known = mutationNamed(mutation.name)
    if (known && wireName(known) !== mutation.name) this.happened('change-of-an-earlier-release')
  }

  /** Takes one request to the hub in this session. */
  receiving(device: WorldDevice): Receive {
    return async (request) => {
      const before = this.hub.entries
      const answer = await this.hub.receive(device.actor, request, this.now)
      return { answer, settled: this.hub.entries !== before }
    }
  }

  /** The way to the hub, with what goes wrong on it and what the person does meanwhile. */
  #send(device: WorldDevice) {
    let requests = 0
    return async (asked: SyncRequest) => {
      const request = { ...asked, schema: device.schema }
      if ((requests += 1) > MOST_REQUESTS_AT_ONCE) throw new Stuck(`${device.name} asks without end`)
      if (!device.isSignedIn) {
        if (request.mutations.length > 0) this.happened('session-expired')
        throw new NoAnswer('401: the session has expired')
      }
      this.#look(device, request)
      const { random } = this
      const isRough = !this.isCalm
      const mishap = isRough && random.isLikely(0.5) ? random.pick(MISHAPS) : 'none'
      if (isRough && request.mutations.length > 0 && random.isLikely(0.3)) this.#failSomewhere(random)
      const answer = await this.network
        .carry(request, this.receiving(device), mishap ?? 'none', random)
        .finally(() => this.hub.calm())
      if (isRough && random.isLikely(0.2)) await device.act(random)
      if (isRough && random.isLikely(0.1)) device.store.failAfter('killed', random.below(12))
      return answer
    }
  }

  #failSomewhere(random: Random): void {
    const fault = random.pick(HUB_FAULTS) ?? 'hub-store-full'
    this.hub.failAfter(fault, fault === 'hub-killed-after-commit' ? 0 : random.below(7))
  }

  /** What was sent may be sent again by somebody; and no device should find that its rows differ from the hub's. */
  #look(device: WorldDevice, request: SyncRequest): void {
    if (request.cursor === null && device.store.state().comparedAt !== null && !this.isCrossing)
      this.complaints.push(complaint('divergent', `${device.name} had to be given its rows anew`))
    if (request.mutations.length === 0) return
    if (request.schema !== SCHEMA) this.happened('device-of-an-earlier-release')
    this.sent.push({ device, request })
    if (this.sent.length > 12) this.sent.shift()
  }

  async synchronise(device: WorldDevice): Promise<boolean> {
    this.tell(`${device.name} synchronises`)
    try {
      return await device.synchronise(this.#send(device))
    } catch (error) {
      if (!(error instanceof Stuck)) throw error
      this.complaints.push(complaint('stuck', error.message))
      return false
    }
  }

  /** Somebody else's request, or one that arrives late, reaches the hub; nobody hears the answer. */
  async toNobody(work: () => Promise<unknown>): Promise<'taken' | 'not-yours' | 'broken'> {
    try {
      await work()
      return 'taken'
    } catch (error) {
      if (error instanceof NotYourDevice) return 'not-yours'
      if (error instanceof HubCrashed || error instanceof HubIsFull) return 'broken'
      throw error
    }
  }

  /** Nothing goes wrong any more: everything late arrives, and all devices synchronise until no round brings anything new. */
  async settle(): Promise<void> {
    this.isCalm = true
    this.hub.calm()
    this.tell('all is quiet')
    for (const device of this.devices) {
      device.store.crash()
      device.isSignedIn = true
    }
    while (!this.network.isEmpty) await this.toNobody(() => this.network.deliverLate(this.random))
    for (let round = 0, before = NaN; before !== this.hub.committed.version; round += 1) {
      if (round === MOST_ROUNDS) return void this.complaints.push(complaint('stuck', 'it never is quiet'))
      before = this.hub.committed.version
      for (const device of this.devices)
        if (!(await this.synchronise(device)))
          this.complaints.push(complaint('stuck', `${device.name} cannot synchronise`))
    }
  }
}

import type { Actor } from '#domain/account/actor.ts'
import type { Instant } from '#domain/day.ts'
import type { Mutation } from '#domain/mutation.ts'
import { LoadedRows } from '#domain/rows.ts'
import type { OutboxItem } from '#sync/device/device-store.ts'
import type { Mutated } from '#sync/device/keep.ts'
import { mutate } from '#sync/device/mutate.ts'
import { sendAgain } from '#sync/device/send-again.ts'
import { setAside } from '#sync/device/set-aside.ts'
import { type Send, synchronise } from '#sync/device/synchronise.ts'
import { SCHEMA } from '#sync/protocol.ts'
import { DEEDS } from './deeds.ts'
import type { Fault } from './faults.ts'
import { DeviceCrashed, MemoryDeviceStore, QuotaExceeded } from './memory-device-store.ts'
import { NoAnswer } from './network.ts'
import { OutboxWatch } from './outbox-watch.ts'
import type { Person } from './person.ts'
import type { Random } from './random.ts'
import { HubCrashed, HubIsFull } from './world-hub.ts'

const EXPECTED = [NoAnswer, HubCrashed, HubIsFull, DeviceCrashed, QuotaExceeded]
const isExpected = (error: unknown): boolean => EXPECTED.some((one) => error instanceof one)

const FAULT_NAMES: Record<string, Fault> = {
  killed: 'device-killed-mid-write',
  'killed-after-commit': 'device-killed-after-commit',
  full: 'quota-exceeded',
}

/** What a device whose storage was cleared had in its outbox: nobody has it any more. */
export interface EarlierLife {
  readonly name: string
  readonly outbox: readonly OutboxItem[]
}

/** Around a device: who may be told what happens, and what time it is. */
export interface Surroundings {
  now(): Instant
  /** Whether the hub ever settled this change of the device of this name. */
  hasSettled(device: string, id: number): boolean
  happened(fault: Fault): void
  tell(line: string): void
}

/** Somebody's device: the real device code over a store that loses its power, its room or all it held. */
export class WorldDevice {
  store: MemoryDeviceStore
  readonly watch: OutboxWatch
  readonly earlier: EarlierLife[] = []
  isSignedIn = true
  /** The release of the app on it, by the number of the row shapes it knows. */
  schema = SCHEMA

  constructor(
    readonly name: string,
    readonly actor: Actor,
    /** Milliseconds by which this device's clock is wrong. */
    readonly skew: number,
    private readonly around: Surroundings,
  ) {
    this.watch = new OutboxWatch(name, around, () => this.isRevokedHere())
    this.store = this.#newStore()
  }

  /** A browser without storage gets a new name: the hub takes it for another device of the same person. */
  #newStore(): MemoryDeviceStore {
    const store = new MemoryDeviceStore(`${this.name}-${this.earlier.length}`)
    store.onOutbox = (before, after) => this.watch.look(store.state().device, before, after)
    store.onFault = (fault) => this.around.happened(FAULT_NAMES[fault] ?? 'device-killed-mid-write')
    return store
  }

  clockAt(now: Instant): Instant {
    return new Date(Date.parse(now) + this.skew).toISOString()
  }

  /** Whether this device has heard that the use of its account was ended. */
  isRevokedHere(): boolean {
    const account = this.store.row('account', this.actor.accountId)
    return account !== undefined && 'state' in account && account.state === 'revoked'
  }

  pending(): OutboxItem[] {
    return this.store.outbox().filter((item) => item.state === 'pending')
  }

  #person(random: Random): Person {
    const { store, actor } = this
    const clock = this.clockAt(this.around.now())
    const idBase = `${store.state().device}-${random.below(2 ** 32).toString(36)}`
    let made = 0
    return {
      rows: new LoadedRows().with(store.rows()),
      outbox: store.outbox(),
      accountId: actor.accountId,
      random,
      clock,
      newId: () => `${idBase}-${(made += 1)}`,
      press: (mutation, input) => this.#make(mutation, input),
      sendAgain: (id) => sendAgain(store, actor, id, clock).then((made) => this.#told('send again', made)),
      setAside: (id) => setAside(store, id),
    }
  }

  /** The person presses this and nothing goes wrong but what was planned. */
  press<Input>(mutation: Mutation<Input>, input: Input): Promise<boolean> {
    return this.survive(async () => void (await this.#make(mutation, input)))
  }

  async #make<Input>(mutation: Mutation<Input>, input: Input): Promise<Mutated> {
    const clock = this.clockAt(this.around.now())
    return this.#told(mutation.name, await mutate(this.store, this.actor, mutation, input, clock))
  }

  #told(name: string, made: Mutated): Mutated {
    const word = 'id' in made ? `kept as ${made.id}` : `refused: ${made.refusal.code}`
    this.around.tell(`${this.name} ${name} ${word}`)
    if ('id' in made) {
      this.watch.promise(made.id, this.store.outbox())
      if (Math.abs(this.skew) > 1e9) this.around.happened('clock-off-10-years')
      else if (this.skew !== 0) this.around.happened('clock-off-7-minutes')
    }
    return made
  }

  /** The person does something; it does not matter whether it was accepted. */
  async act(random: Random, deed = random.pick(DEEDS[this.actor.role] ?? [])): Promise<void> {
    await this.survive(async () => void (await deed?.(this.#person(random))))
  }

  /** Puts a change into the outbox that today's release does not make: an earlier or later one's, or a broken one. */
  slipIn(name: string, input: unknown, random: Random): Promise<boolean> {
    const { store, actor } = this
    const madeAt = this.clockAt(this.around.now())
    this.around.tell(`${this.name} keeps a foreign ${name} ${random.below(1000)}`)
    return this.survive(() =>
      store.transaction(async (space) => {
        const state = await space.state()
        const id = state.lastMutationId + 1
        const item = { id, name, input, madeAt, author: actor.accountId, state: 'pending' as const }
        await space.putOutbox([{ ...item, before: [], refusal: null, flags: [], settledAt: null }])
        await space.setState({ ...state, lastMutationId: id })
      }),
    )
  }

  /** All that the browser kept is gone; the person signs in anew. */
  clear(): void {
    this.store.crash()
    this.store.onOutbox = () => undefined
    this.earlier.push({ name: this.store.state().device, outbox: this.store.outbox() })
    this.store = this.#newStore()
  }

  /** Whether it ran to its end. */
  synchronise(send: Send): Promise<boolean> {
    const { store, actor, around } = this
    return this.survive(() => synchronise({ store, actor, send, clock: () => this.clockAt(around.now()) }))
  }

  async survive(work: () => Promise<void>): Promise<boolean> {
    try {
      await work()
      return true
    } catch (error) {
      if (!isExpected(error)) throw error
      this.around.tell(`${this.name}: ${(error as Error).message}`)
      return false
    }
  }
}

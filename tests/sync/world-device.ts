import type { Actor } from '#domain/account/actor.ts'
import type { Instant } from '#domain/day.ts'
import { LoadedRows } from '#domain/rows.ts'
import { mutate, type Mutated } from '#sync/device/mutate.ts'
import { type Send, synchronise } from '#sync/device/synchronise.ts'
import { DEEDS, type Person } from './deeds.ts'
import { DeviceCrashed, MemoryDeviceStore } from './memory-device-store.ts'
import { NoAnswer } from './network.ts'
import type { Random } from './random.ts'
import { HubCrashed } from './world-hub.ts'

const isExpected = (error: unknown): boolean =>
  error instanceof NoAnswer || error instanceof HubCrashed || error instanceof DeviceCrashed

/** Somebody's device: the real device code over a store that can lose its power. */
export class WorldDevice {
  readonly store: MemoryDeviceStore
  /** Ids of what the person was told is kept. */
  readonly promised: number[] = []
  #made = 0

  constructor(
    readonly name: string,
    readonly actor: Actor,
    /** Milliseconds by which this device's clock is wrong. */
    readonly skew: number,
    private readonly random: Random,
  ) {
    this.store = new MemoryDeviceStore(name)
  }

  clockAt(now: Instant): Instant {
    return new Date(Date.parse(now) + this.skew).toISOString()
  }

  /** The person does something; it does not matter whether it was accepted. */
  async act(now: Instant): Promise<void> {
    const deed = this.random.pick(DEEDS[this.actor.role] ?? [])
    const clock = this.clockAt(now)
    const person: Person = {
      rows: new LoadedRows().with(this.store.rows()),
      random: this.random,
      clock,
      newId: () => `${this.name}-${(this.#made += 1)}`,
      press: (mutation, input) => mutate(this.store, this.actor, mutation, input, clock),
    }
    await this.#survive(async () => this.#remember(await deed?.(person)))
  }

  #remember(made: Mutated | null | undefined): void {
    if (made && 'id' in made) this.promised.push(made.id)
  }

  /** Whether it ran to its end. */
  synchronise(send: Send, clock: () => Instant): Promise<boolean> {
    const { store, actor } = this
    return this.#survive(() => synchronise({ store, actor, send, clock: () => this.clockAt(clock()) }))
  }

  async #survive(work: () => Promise<void>): Promise<boolean> {
    try {
      await work()
      return true
    } catch (error) {
      if (!isExpected(error)) throw error
      return false
    }
  }
}

import { wireName } from '#domain/mutation.ts'
import { PROTOCOL, type PushedMutation, SCHEMA, type SyncAnswer, type SyncRequest } from '#sync/protocol.ts'
import { deed } from './push-device.ts'
import { COORDINATOR } from './seeded-town.ts'
import { WireConnection } from './wire-connection.ts'

/** A device on the wire: it sends what a device sends and takes the next cursor from the answer, but keeps no rows. */
class WireDevice {
  #cursor: string | null = null
  #lastMutationId = 0

  constructor(
    private readonly name: string,
    private readonly connection: WireConnection,
  ) {}

  /** Reads everything there is, so that later answers hold what is new only. */
  async catchUp(): Promise<void> {
    for (;;) if (!(await this.#send([])).more) return
  }

  /** Pushes its next changes in one request; fails unless all were applied. */
  async push(count: number): Promise<void> {
    const { results } = await this.#send(Array.from({ length: count }, () => this.#next()))
    const applied = results.filter(({ outcome }) => outcome === 'applied')
    if (applied.length !== count) throw new Error(`${count - applied.length} changes were not applied`)
  }

  #next(): PushedMutation {
    const id = (this.#lastMutationId += 1)
    const madeAt = new Date().toISOString()
    const { mutation, input } = deed(this.name, id, madeAt)
    return { id, name: wireName(mutation), input, madeAt, author: COORDINATOR.id }
  }

  async #send(mutations: PushedMutation[]): Promise<SyncAnswer> {
    const device = `device-hub-${this.name}`
    const request: SyncRequest = {
      protocol: PROTOCOL,
      device,
      schema: SCHEMA,
      cursor: this.#cursor,
      mutations,
    }
    const answer = JSON.parse(await this.connection.post('/api/sync', JSON.stringify(request))) as SyncAnswer
    this.#cursor = answer.cursor
    return answer
  }
}

/** Several devices that push at the same time, each its next request as soon as it has the answer to the last one. */
export class PushLoad {
  readonly #connections: readonly WireConnection[]
  readonly #devices: readonly WireDevice[]

  /** @param cookies one a town; the devices are shared out among the towns */
  constructor(port: number, cookies: readonly string[], name: string, devices: number) {
    this.#connections = Array.from(
      { length: devices },
      (_, index) => new WireConnection(port, cookies[index % cookies.length] ?? ''),
    )
    this.#devices = this.#connections.map((one, index) => new WireDevice(`${name}-${index}`, one))
  }

  async catchUp(): Promise<void> {
    for (const device of this.#devices) await device.catchUp()
  }

  /** All together send so many requests of so many mutations each; gives the milliseconds until the last answer. */
  async push(requests: number, mutationsEach: number): Promise<number> {
    const began = performance.now()
    let left = requests
    await Promise.all(
      this.#devices.map(async (device) => {
        while ((left -= 1) >= 0) await device.push(mutationsEach)
      }),
    )
    return performance.now() - began
  }

  close(): void {
    for (const one of this.#connections) one.close()
  }
}

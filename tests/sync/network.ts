import {
  type SyncAnswer,
  SyncAnswer as Answer,
  type SyncRequest,
  SyncRequest as Request,
} from '#sync/protocol.ts'
import type { Random } from './random.ts'

/** No answer came: the sender cannot know whether the hub took the request in. */
export class NoAnswer extends Error {}

export type Receive = (request: SyncRequest) => Promise<SyncAnswer>

export const FAULTS = ['none', 'request-lost', 'answer-lost', 'duplicated', 'delayed'] as const
export type Fault = (typeof FAULTS)[number]

const overTheWire = (request: SyncRequest): SyncRequest => Request.parse(JSON.parse(JSON.stringify(request)))
const backOverTheWire = (answer: SyncAnswer): SyncAnswer => Answer.parse(JSON.parse(JSON.stringify(answer)))

/** Carries requests, loses them, carries them twice, or brings them when nobody waits any more. */
export class Network {
  readonly #late: (() => Promise<unknown>)[] = []

  constructor(private readonly random: Random) {}

  async carry(request: SyncRequest, receive: Receive, fault: Fault): Promise<SyncAnswer> {
    const sent = overTheWire(request)
    if (fault === 'request-lost') throw new NoAnswer('the request was lost')
    if (fault === 'delayed') {
      this.#late.push(() => receive(sent))
      throw new NoAnswer('the request is still on its way')
    }
    const answer = await receive(sent)
    if (fault === 'answer-lost') throw new NoAnswer('the answer was lost')
    const again = fault === 'duplicated' ? await receive(overTheWire(request)) : answer
    return backOverTheWire(this.random.isLikely(0.5) ? answer : again)
  }

  /** Brings one delayed request to the hub, whichever; its answer reaches nobody. */
  async deliverLate(): Promise<void> {
    const index = this.random.below(this.#late.length)
    const [late] = this.#late.splice(index, 1)
    await late?.()
  }

  get isEmpty(): boolean {
    return this.#late.length === 0
  }
}

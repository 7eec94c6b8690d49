import {
  type SyncAnswer,
  SyncAnswer as Answer,
  type SyncRequest,
  SyncRequest as Request,
} from '#sync/protocol.ts'
import type { Fault } from './faults.ts'
import type { Random } from './random.ts'

/** No answer came: the sender cannot know whether the hub took the request in. */
export class NoAnswer extends Error {}

/** The hub, as it takes in one request; `settled` is whether it settled anything by it. */
export type Receive = (request: SyncRequest) => Promise<{ answer: SyncAnswer; settled: boolean }>

/** What may happen to one request on its way. */
export const MISHAPS = ['none', 'request-lost', 'answer-lost', 'duplicate', 'late', 'tab-closed'] as const
export type Mishap = (typeof MISHAPS)[number]

const overTheWire = (request: SyncRequest): SyncRequest => Request.parse(JSON.parse(JSON.stringify(request)))
const backOverTheWire = (answer: SyncAnswer): SyncAnswer => Answer.parse(JSON.parse(JSON.stringify(answer)))

/** Carries requests, loses them, carries them twice, or brings them when nobody waits any more. */
export class Network {
  readonly #late: (() => Promise<unknown>)[] = []

  constructor(private readonly happened: (fault: Fault) => void) {}

  async carry(request: SyncRequest, receive: Receive, mishap: Mishap, random: Random): Promise<SyncAnswer> {
    const happens = (fault: Fault): void => {
      if (request.mutations.length > 0) this.happened(fault)
    }
    const sent = overTheWire(request)
    if (mishap === 'request-lost') {
      happens('request-lost')
      throw new NoAnswer('the request was lost')
    }
    if (mishap === 'late') {
      this.#late.push(() => {
        happens('late-delivery')
        return receive(sent)
      })
      throw new NoAnswer('the request is still on its way')
    }
    const { answer, settled } = await receive(sent)
    if (mishap === 'answer-lost') {
      if (settled) happens('answer-lost-after-commit')
      throw new NoAnswer('the answer was lost')
    }
    if (mishap === 'tab-closed') {
      happens('tab-closed')
      throw new NoAnswer('the tab was closed')
    }
    if (mishap !== 'duplicate') return backOverTheWire(answer)
    happens('duplicate')
    const again = await receive(overTheWire(request))
    return backOverTheWire(random.isLikely(0.5) ? answer : again.answer)
  }

  /** Brings one delayed request to the hub, whichever; its answer reaches nobody. */
  async deliverLate(random: Random): Promise<void> {
    const [late] = this.#late.splice(random.below(this.#late.length), 1)
    await late?.()
  }

  get isEmpty(): boolean {
    return this.#late.length === 0
  }
}

import { z } from 'zod'
import type { DatabaseChoice } from '#server/database/connect.ts'
import type { SyncAnswer } from '#sync/protocol.ts'
import { type FuzzRequest, FuzzRequests, SYNC } from './fuzz-requests.ts'
import { countAnswer, countOne, noSum } from './fuzz-sum.ts'
import { type Caller, FuzzTown } from './fuzz-town.ts'

const Failure = z.looseObject({ code: z.string(), message: z.string().regex(/^[\x20-\x7e]+$/) })

/** So often everything is made as it was, or soon nothing would be left that a good request could be about. */
const ROUND = 2000
/** Slowly enough that nobody asks too often, and so that a round is over before codes and proofs are. */
const MS_APART = 200
const SLOW_MS = 1000
/** Every request comes from another device: after so many, those before were not heard lately, or a resident would have too many. */
const DEVICES_AT_ONCE = 50
const TIMES_AGAIN = 3

interface Answered {
  readonly status: number
  /** Undefined where the answer is none, or packed. */
  readonly json: unknown
  readonly ms: number
}

const jsonOf = ({ headers }: Response, text: string): unknown => {
  const isJson = headers.get('content-type')?.startsWith('application/json') === true
  if (!isJson || text === '' || headers.has('content-encoding')) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const Unsigned = z.object({ code: z.literal('not-signed-in') })

/** Sends spoilt requests to the whole server and looks at every answer. */
export class FuzzRun {
  readonly sum = noSum()
  #other = ''

  private constructor(
    readonly town: FuzzTown,
    private readonly requests: FuzzRequests,
  ) {}

  /** @param choice an empty database */
  static async open(choice: DatabaseChoice, seed: number): Promise<FuzzRun> {
    const town = await FuzzTown.open(choice)
    return new FuzzRun(town, await FuzzRequests.of(town, seed))
  }

  /** The first of the round this number is in: from there on it is the same again. */
  static firstOfRound(number: number): number {
    return number - ((number - 1) % ROUND)
  }

  get kinds(): number {
    return this.requests.kinds
  }

  get routes(): string[] {
    return this.requests.routeNames
  }

  close(): Promise<void> {
    return this.town.close()
  }

  /** Numbers count up from the first of a round. */
  async send(number: number): Promise<void> {
    if (number === FuzzRun.firstOfRound(number)) await this.#begin()
    if (number % DEVICES_AT_ONCE === 0) await this.town.silenceDevices()
    this.town.clock.ms += MS_APART
    const request = this.requests.request(number)
    const answered = await this.#ask(request)
    if (answered.ms > SLOW_MS) await this.#askAgain(number, answered.ms)
    countAnswer(this.sum, request.route.route, answered)
    const wrong = this.#wrongWith(request, answered)
    if (wrong) this.sum.wrong.push(`request ${number}, ${request.method} ${request.route.route}: ${wrong}`)
    if (answered.status === 401 && Unsigned.safeParse(answered.json).success)
      await this.town.signIn(request.caller)
    if (number % ROUND === 0) await this.#lookAtOtherTown(number)
  }

  async #begin(): Promise<void> {
    await this.town.renew()
    await this.requests.begin()
    this.#other = await this.town.otherTown()
  }

  async #lookAtOtherTown(number: number): Promise<void> {
    if ((await this.town.otherTown()) !== this.#other)
      this.sum.wrong.push(`before request ${number}: somebody reached the other town`)
  }

  async #ask({ method, path, headers, body }: FuzzRequest): Promise<Answered> {
    const began = performance.now()
    const sent = { method, headers: { ...headers }, ...(body === undefined ? {} : { body }) }
    const response = await this.town.app.request(path, sent)
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream')
    const text = isStream ? await response.body?.cancel() : await response.text()
    const ms = performance.now() - began
    return { status: response.status, json: jsonOf(response, text ?? ''), ms }
  }

  /** The machine may have been busy with something else: the least of some attempts is the server's own. */
  async #askAgain(number: number, first: number): Promise<void> {
    const all = [first]
    for (let attempt = 1; attempt <= TIMES_AGAIN; attempt += 1)
      all.push((await this.#ask(this.requests.request(number, attempt))).ms)
    this.sum.slow.push({ number, firstMs: Math.round(first), leastMs: Math.round(Math.min(...all)) })
  }

  #wrongWith({ route, method, caller }: FuzzRequest, { status, json }: Answered): string | null {
    if (status >= 500) return `answered ${status}; ${this.town.lastLogged}`
    if (json === undefined) return null
    if (status >= 400) return Failure.safeParse(json).success ? null : `${status} without a code`
    if (method !== route.method || status !== 200 || !route.described.answer) return null
    const answer = route.described.answer.safeParse(json)
    if (!answer.success) return `the answer has another shape: ${answer.error.message}`
    if (route.route === SYNC) this.#read(caller, answer.data as SyncAnswer)
    return null
  }

  #read(caller: Caller, answer: SyncAnswer): void {
    for (const { outcome } of answer.results) countOne(this.sum.outcomes, outcome)
    if (!answer.more) caller.cursor = answer.cursor
  }
}

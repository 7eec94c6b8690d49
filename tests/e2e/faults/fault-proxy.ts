import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** What happens to a request for /api/sync that carries work: see the setters of `FaultProxy.faultOf`. */
export type SyncFault = 'none' | 'hold' | 'swallow' | 'too-old'

interface Pushed {
  readonly device: string
  readonly mutations: readonly { readonly id: number; readonly name: string }[]
}

const TOO_OLD = JSON.stringify({ code: 'protocol-too-old', message: 'protocol 9 is the oldest spoken here' })

/**
 * Stands between browser and server at an address of its own, and does to pushes what bad networks do:
 * - `hold`: a push goes no further until `release`; then it arrives, whether or not anybody still waits for its answer
 * - `swallow`: it arrives and is answered, and the answer never comes back
 * - `too-old`: every sync is answered as a server does that no longer speaks this release's protocol
 * Where the server does not answer, the browser finds nobody either.
 */
export class FaultProxy {
  fault: SyncFault = 'none'
  readonly pushed: Pushed[] = []
  #held: (() => void)[] = []
  #seen: (() => void)[] = []

  private constructor(
    private readonly listening: Server,
    private readonly serverPort: number,
  ) {
    listening.on('request', (asked: IncomingMessage, answer: ServerResponse) => {
      void this.#take(asked, answer).catch(() => answer.destroy())
    })
  }

  static async before(serverPort: number): Promise<FaultProxy> {
    const listening = createServer()
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
    return new FaultProxy(listening, serverPort)
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.listening.address() as AddressInfo).port}`
  }

  /** Resolves when the next push has met the fault: it is held, or its answer was swallowed. */
  nextFault(): Promise<void> {
    return new Promise((resolve) => this.#seen.push(resolve))
  }

  /** Lets through what was held, and everything from now on. */
  release(): void {
    this.fault = 'none'
    this.#held.splice(0).forEach((go) => go())
  }

  /** Forgets what was held: it never arrives, and whoever waits for an answer waits in vain. */
  drop(): void {
    this.fault = 'none'
    this.#held = []
    this.listening.closeAllConnections()
  }

  async end(): Promise<void> {
    this.release()
    this.listening.closeAllConnections()
    await new Promise((resolve) => this.listening.close(resolve))
  }

  async #take(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const body = await buffer(asked)
    if (asked.url !== '/api/sync') return this.#forward(asked, body, answer)
    if (this.fault === 'too-old')
      return void answer.writeHead(426, { 'content-type': 'application/json' }).end(TOO_OLD)
    const push = JSON.parse(body.toString()) as Pushed
    if (push.mutations.length === 0) return this.#forward(asked, body, answer)
    this.pushed.push(push)
    if (this.fault === 'hold') await this.#hold()
    this.#forward(asked, body, answer, this.fault === 'swallow')
  }

  #hold(): Promise<void> {
    const going = new Promise<void>((resolve) => this.#held.push(resolve))
    this.#met()
    return going
  }

  #met(): void {
    this.#seen.splice(0).forEach((tell) => tell())
  }

  #forward(asked: IncomingMessage, body: Buffer, answer: ServerResponse, isSwallowed = false): void {
    const { method, url: path, headers } = asked
    const onward = request(
      { host: '127.0.0.1', port: this.serverPort, method, path, headers, agent: false },
      (came) => {
        if (isSwallowed) {
          came.resume().once('end', () => {
            answer.destroy()
            this.#met()
          })
          return
        }
        answer.writeHead(came.statusCode ?? 502, came.headers)
        came.pipe(answer)
        came.once('error', () => answer.destroy())
      },
    )
    onward.once('error', () => answer.destroy())
    // A stream of pokes ends with whoever listened; a push that has left its device does not.
    if (method === 'GET') answer.once('close', () => onward.destroy())
    onward.end(body)
  }
}

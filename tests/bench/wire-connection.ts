import { connect, type Socket } from 'node:net'

const END_OF_HEAD = Buffer.from('\r\n\r\n')

/**
 * One connection to the hub that is kept open, and one request on it at a time. It does as little as can be: what the load
 * needs of the processor is taken from the hub it measures.
 */
export class WireConnection {
  readonly #socket: Socket
  #received: Buffer = Buffer.alloc(0)
  #answered: ((body: string) => void) | undefined
  #failed: ((error: Error) => void) | undefined

  constructor(
    private readonly port: number,
    private readonly cookie: string,
  ) {
    this.#socket = connect(port, '127.0.0.1').setNoDelay()
    this.#socket.on('data', (chunk: Buffer) => this.#take(chunk))
    this.#socket.on('error', (error) => this.#failed?.(error))
    this.#socket.on('close', () => this.#failed?.(new Error('the hub closed the connection')))
  }

  /** Gives the body of the answer. Throws unless it is 200. */
  post(path: string, body: string): Promise<string> {
    const head = [
      `POST ${path} HTTP/1.1`,
      `host: 127.0.0.1:${this.port}`,
      'content-type: application/json',
      `content-length: ${Buffer.byteLength(body)}`,
      `origin: http://127.0.0.1:${this.port}`,
      `cookie: ${this.cookie}`,
    ]
    return new Promise((resolve, reject) => {
      this.#answered = resolve
      this.#failed = reject
      this.#socket.write(`${head.join('\r\n')}\r\n\r\n${body}`)
    })
  }

  close(): void {
    this.#socket.destroy()
  }

  #take(chunk: Buffer): void {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk])
    const end = this.#received.indexOf(END_OF_HEAD)
    if (end === -1) return
    const head = this.#received.toString('latin1', 0, end)
    const length = Number(/^content-length: (\d+)$/im.exec(head)?.[1] ?? NaN)
    if (!head.startsWith('HTTP/1.1 200') || Number.isNaN(length))
      return this.#failed?.(new Error(`a push was answered with ${head.slice(0, head.indexOf('\r\n'))}`))
    const start = end + END_OF_HEAD.length
    if (this.#received.length < start + length) return
    const body = this.#received.toString('utf8', start, start + length)
    this.#received = this.#received.subarray(start + length)
    this.#answered?.(body)
  }
}

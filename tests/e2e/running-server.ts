import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { copyDemoTown } from './demo-town.ts'

const MAIN = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url))

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })

/** The built server as its own process with its own data folder; it can be stopped and started again at the same address. */
export class RunningServer {
  #process: ChildProcess | null = null
  #output = ''
  /** Its data folder, deleted by `end`. */
  readonly folder = mkdtempSync(join(tmpdir(), 'magonote-data-'))

  private constructor(
    readonly port: number,
    private readonly main: string,
    private readonly flags: readonly string[],
  ) {}

  /** With `--demo` it begins with a copy of this run's sample people. */
  static async start(...flags: string[]): Promise<RunningServer> {
    const server = new RunningServer(await freePort(), MAIN, flags)
    if (flags.includes('--demo')) copyDemoTown(server.folder)
    await server.startAgain()
    return server
  }

  /** With the built server that lies at `main`, on an empty data folder. */
  static async startFrom(main: string, ...flags: string[]): Promise<RunningServer> {
    const server = new RunningServer(await freePort(), main, flags)
    await server.startAgain()
    return server
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** Everything it has printed so far. */
  get output(): string {
    return this.#output
  }

  /** Resolves when it says where it is; fails with what it printed when it ends instead. */
  async startAgain(): Promise<void> {
    const child = spawn(process.execPath, [this.main, ...this.flags], {
      env: {
        ...process.env,
        PORT: String(this.port),
        HOST: '127.0.0.1',
        DATA_DIR: this.folder,
        DATABASE_URL: '',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#process = child
    const before = this.#output.length
    await new Promise<void>((resolve, reject) => {
      const hear = (chunk: Buffer): void => {
        this.#output += chunk.toString()
        if (this.#output.includes('Magonote is at', before)) resolve()
      }
      child.stdout.on('data', hear)
      child.stderr.on('data', hear)
      child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${this.#output}`)))
    })
  }

  /** Really stopped: resolves when the process is gone. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const child = this.#process
    this.#process = null
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    await new Promise<void>((resolve) => {
      child.once('exit', () => resolve())
      child.kill(signal)
    })
  }

  async end(): Promise<void> {
    await this.stop()
    rmSync(this.folder, { recursive: true, force: true })
  }
}

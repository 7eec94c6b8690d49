import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** A built server as a process of its own, on a free port. */
export interface HubProcess {
  /** `http://127.0.0.1:…` */
  readonly address: string
  readonly pid: number
  /** Every line it has written to its log so far. */
  readonly log: readonly string[]
  /** Resolves when the process is gone, also when it was gone already. */
  stop(signal?: NodeJS.Signals): Promise<void>
}

/** @param environment what the operator sets, such as DATABASE_URL; nothing else is inherited but PATH */
export const startHub = (
  main: string,
  environment: Record<string, string>,
  ...flags: string[]
): Promise<HubProcess> => {
  const child = spawn(process.execPath, [main, ...flags], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'exit')
  const log: string[] = []
  createInterface({ input: child.stderr }).on('line', (line) => log.push(line))
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal)
    await ended
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    void ended.then(() => reject(new Error(`the hub did not start: ${log.join('\n')}`)))
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [, address] = /^Magonote is at (\S+)$/.exec(line) ?? []
      if (address && child.pid !== undefined) resolve({ address, pid: child.pid, log, stop })
    })
  })
}

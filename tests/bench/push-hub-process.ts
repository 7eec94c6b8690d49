import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Bench } from './bench.ts'
import type { ChosenStore } from './chosen-store.ts'

/** What the benchmark asks of the hub's process, and the answers; one at a time. */
export type Asked =
  | {
      readonly ask: 'open'
      readonly store: ChosenStore
      /** Filled alike; what the hub has sent to the store is sent here once more, bare. */
      readonly twin: ChosenStore
      readonly rows: number
      readonly towns: readonly string[]
    }
  | { readonly ask: 'replay'; readonly atATime: number }

export interface Opened {
  readonly port: number
  readonly fsync: string
  /** The coordinator's session in each town. */
  readonly cookies: readonly string[]
}

/** All that was sent since the last time, sent bare; and the process's own time meanwhile, and since the last time. */
export interface Replayed {
  readonly milliseconds: number
  readonly statements: number
  readonly cpuMs: number
  readonly cpuMsBefore: number
}

export interface Hub {
  ask<Answer extends Opened | Replayed>(asked: Asked): Promise<Answer>
}

export const startHub = (bench: Bench): Hub => {
  const hub = fork(fileURLToPath(new URL('./push-hub.mjs', import.meta.url)), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { PATH: process.env['PATH'], NODE_ENV: 'production' },
  })
  const ended = once(hub, 'exit')
  bench.atEnd(async () => {
    if (hub.connected) hub.disconnect()
    await ended
  })
  const failed = ended.then(() => Promise.reject(new Error('the hub ended')))
  failed.catch(() => undefined)
  return {
    async ask<Answer extends Opened | Replayed>(asked: Asked) {
      const answered = new Promise<unknown>((resolve) => hub.once('message', resolve))
      hub.send(asked)
      return (await Promise.race([answered, failed])) as Answer
    },
  }
}

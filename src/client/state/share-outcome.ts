import type { SyncProblem } from './sync-status.ts'

/** How the last attempt to reach the hub ended. `at`: when, if all went well. */
export interface Outcome {
  readonly reached: boolean
  readonly problem: SyncProblem
  readonly at?: string
}

export interface SharedOutcome {
  tell(outcome: Outcome): void
  end(): void
}

/** Of several tabs on one database one speaks with the hub; the others hear from it how that went, also when they open later. */
export const shareOutcome = (databaseName: string, heard: (outcome: Outcome) => void): SharedOutcome => {
  const channel = new BroadcastChannel(`${databaseName}.outcome`)
  let last: Outcome | null = null
  channel.addEventListener('message', ({ data }: MessageEvent<Outcome | 'asking'>) => {
    if (data !== 'asking') heard(data)
    else if (last) channel.postMessage(last)
  })
  channel.postMessage('asking')
  return {
    tell: (outcome) => {
      last = outcome
      channel.postMessage(outcome)
    },
    end: () => channel.close(),
  }
}

import type { FromPlanner, ToPlanner } from '#planner/planner-orders.ts'

/** What the page knows of the planner: messages go in, messages come out. */
export interface Planner {
  send(message: ToPlanner): void
  listen(hear: (message: FromPlanner) => void, failed: () => void): void
  end(): void
}

/** Starts the planner in a worker of its own, so that the page stays quick while it thinks. */
export const openPlanner = (): Planner => {
  const worker = new Worker(new URL('../../../planner/planner-worker.ts', import.meta.url), {
    type: 'module',
  })
  return {
    send: (message) => worker.postMessage(message),
    listen: (hear, failed) => {
      worker.addEventListener('message', ({ data }: MessageEvent<FromPlanner>) => hear(data))
      worker.addEventListener('error', failed)
    },
    end: () => worker.terminate(),
  }
}

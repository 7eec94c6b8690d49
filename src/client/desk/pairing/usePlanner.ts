import { onScopeDispose, readonly, type Ref, ref } from 'vue'
import type { Answers, FromPlanner, Order } from '#planner/planner-orders.ts'
import { openPlanner, type Planner } from './open-planner.ts'

interface Asked {
  readonly answer: (answer: Answers[keyof Answers]) => void
  readonly fail: (reason: Error) => void
}

/** One of these at a time: its progress is shown, `stop` ends it. */
const followed = async <T>(progress: Ref<number | null>, answer: Promise<T>): Promise<T> => {
  progress.value = 0
  try {
    return await answer
  } finally {
    progress.value = null
  }
}

/** Asks the planner of this page; `progress` is the share of the plan under way, null when none is. */
export const usePlanner = () => {
  const asked = new Map<number, Asked>()
  const progress = ref<number | null>(null)
  let planner: Planner | null = null
  let lastId = 0

  const failAll = (): void => {
    for (const one of asked.values()) one.fail(new Error('the planner stopped'))
    asked.clear()
    planner?.end()
    planner = null
  }
  const hear = (message: FromPlanner): void => {
    if (message.kind === 'progress') {
      progress.value = message.share
      return
    }
    const one = asked.get(message.id)
    asked.delete(message.id)
    if (message.kind === 'answer') one?.answer(message.answer)
    else one?.fail(new Error(message.sentence))
  }
  const opened = (): Planner => {
    if (planner) return planner
    planner = openPlanner()
    planner.listen(hear, failAll)
    return planner
  }

  const ask = <Kind extends keyof Answers>(order: Order & { kind: Kind }): Promise<Answers[Kind]> =>
    new Promise<Answers[keyof Answers]>((answer, fail) => {
      lastId += 1
      asked.set(lastId, { answer, fail })
      opened().send({ id: lastId, order })
    }) as Promise<Answers[Kind]>

  /** Stopped, it is what it has so far. */
  const plan = (order: Order & { kind: 'plan' }): Promise<Answers['plan']> => followed(progress, ask(order))
  /** Stopped, it is null. */
  const preview = (order: Order & { kind: 'preview' }): Promise<Answers['preview']> =>
    followed(progress, ask(order))

  onScopeDispose(failAll)
  return { ask, plan, preview, stop: () => planner?.send({ kind: 'stop' }), progress: readonly(progress) }
}

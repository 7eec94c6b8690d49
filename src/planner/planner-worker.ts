import type { FromPlanner, ToPlanner } from './planner-orders.ts'
import { PlanningRoom } from './planning-room.ts'

const room = new PlanningRoom()
let isStopped = false
let before: Promise<void> = Promise.resolve()

const say = (message: FromPlanner): void => postMessage(message)

/** A turn of the event loop, so that a message that waits is heard; a timer would wait four milliseconds. */
const pause = (): Promise<void> =>
  new Promise((go) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      go()
    }
    port2.postMessage(null)
  })

const work = async ({ id, order }: Extract<ToPlanner, { id: number }>): Promise<void> => {
  isStopped = false
  try {
    const answer = await room.answer(order, {
      clock: () => performance.now(),
      pause,
      isStopped: () => isStopped,
      progress: (share, cost) => say({ kind: 'progress', id, share, cost }),
    })
    say({ kind: 'answer', id, answer })
    if (order.kind === 'week') room.prepare()
  } catch (error) {
    say({ kind: 'failed', id, sentence: error instanceof Error ? error.message : 'the planner failed' })
  }
}

addEventListener('message', ({ data }: MessageEvent<ToPlanner>) => {
  if ('kind' in data) isStopped = true
  else before = before.then(() => work(data))
})

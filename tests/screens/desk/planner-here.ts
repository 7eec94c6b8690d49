import type { Planner } from '#client/desk/pairing/open-planner.ts'
import type { FromPlanner, Order } from '#planner/planner-orders.ts'
import { PlanningRoom } from '#planner/planning-room.ts'

/** So many changes instead of seconds. */
const ITERATIONS = 2000

const within = (order: Order): Order => (order.kind === 'plan' ? { ...order, iterations: ITERATIONS } : order)

/** A turn of the event loop, in which a press of a button is heard. */
const pause = (): Promise<void> => new Promise((go) => setTimeout(go))

/** The planner itself, in the page instead of a worker; its clock goes on whenever it is asked. */
export const plannerHere = (): Planner => {
  const room = new PlanningRoom()
  let hear: (message: FromPlanner) => void = () => undefined
  let before: Promise<void> = Promise.resolve()
  let isStopped = false
  let milliseconds = 0
  const clock = (): number => (milliseconds += 60)

  const work = async (id: number, order: Order): Promise<void> => {
    isStopped = false
    const progress = (share: number, cost: number): void => hear({ kind: 'progress', id, share, cost })
    const answer = await room.answer(structuredClone(within(order)), {
      ...{ clock, pause, progress },
      isStopped: () => isStopped,
    })
    hear({ kind: 'answer', id, answer })
  }
  return {
    send: (message) => {
      if ('kind' in message) isStopped = true
      else before = before.then(() => work(message.id, message.order))
    },
    listen: (listener) => (hear = listener),
    end: () => undefined,
  }
}

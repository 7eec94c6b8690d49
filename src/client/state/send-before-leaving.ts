import type { Actor } from '#domain/account/actor.ts'
import { synchronise } from '#sync/device/synchronise.ts'
import { sendSync } from './api.ts'
import { sendSealed } from './send-sealed.ts'
import { useSession } from './session.ts'

/** Somebody waits to hand the device on. */
const PATIENCE_MS = 5_000

const send = async (actor: Actor): Promise<void> => {
  const { store, isTodayOnly } = useSession()
  if (!store || isTodayOnly) return void (await sendSealed(actor))
  if ((await store.database.outbox.where('state').equals('pending').count()) === 0) return
  const clock = (): string => new Date().toISOString()
  await synchronise({ store, actor, clock, send: (request) => sendSync(request, PATIENCE_MS) })
}

/** Sends what waits, if there is a network and it does not take long; what cannot be sent stays on the device. Never throws. */
export const sendBeforeLeaving = async (): Promise<void> => {
  const { actor } = useSession()
  if (!actor || !navigator.onLine) return
  const isOver = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS))
  await Promise.race([send(actor).catch(() => undefined), isOver])
}

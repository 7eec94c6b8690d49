import type { Actor } from '#domain/account/actor.ts'
import type { OpenDeviceStore } from '#client/database/dexie-device-store.ts'
import { signInBySlip } from './api.ts'
import { useEmptied } from './emptied.ts'
import { rememberedActor } from './remembered-actor.ts'
import { useSession } from './session.ts'
import { slipOfThisDevice } from './slip.ts'
import { SyncRunner } from './sync-runner.ts'
import { useSyncStatus } from './sync-status.ts'

const LONGEST_WAIT_MS = 5_000

let running: SyncRunner | null = null

const signInAgain = async (): Promise<boolean> => {
  const { actor } = useSession()
  if (actor?.role !== 'learner') return false
  const slip = slipOfThisDevice(actor.municipality)
  if (slip.learnerId !== actor.subjectId) return false
  await signInBySlip(slip.municipality, slip.learnerId, slip.key)
  return true
}

/** Sends and fetches nothing more. */
export const letGo = (): void => {
  running?.stop()
  running = null
}

/** From now on the database of whoever uses this device and the hub are kept together, whatever the browser does to it. */
export const keepTogether = (): void => {
  const { store, actor } = useSession()
  letGo()
  if (!store || !actor) return
  store.onClosed(() => void openAgain(store, actor))
  running = new SyncRunner(store, actor, signInAgain)
  running.start()
}

/**
 * The browser has closed the database, or deleted it. It is opened again until that succeeds; if it is empty then, somebody
 * is told, and the rows are fetched afresh.
 */
const openAgain = async (left: OpenDeviceStore, actor: Actor): Promise<void> => {
  const session = useSession()
  const unsent = useSyncStatus().waiting
  letGo()
  for (let wait = 0; session.store === left || session.storageProblem; wait += 500) {
    await new Promise((resolve) => setTimeout(resolve, Math.min(wait, LONGEST_WAIT_MS)))
    if (rememberedActor()?.accountId !== actor.accountId) return
    await session.open(actor)
  }
  if (session.store?.device !== left.device) useEmptied().emptied(unsent)
  keepTogether()
}

import type { Actor } from '#domain/account/actor.ts'
import type { OpenDeviceStore } from '#client/database/dexie-device-store.ts'
import { copyOf } from '#client/database/keyring.ts'
import { forgetSentSealed } from '#client/database/sent-sealed.ts'
import { signInBySlip } from './api.ts'
import { keepDeviceAgain } from './device-key.ts'
import { useEmptied } from './emptied.ts'
import { endPack } from './keep-pack.ts'
import { type Closed, guardOf } from './open-keyring.ts'
import { rememberedActor } from './remembered-actor.ts'
import { keepSendingSealed } from './sealed-sender.ts'
import { useSession } from './session.ts'
import { slipOfThisDevice } from './slip.ts'
import { SyncRunner } from './sync-runner.ts'
import { useSyncStatus } from './sync-status.ts'
import { watchOutbox } from './watch-outbox.ts'
import { watchShare } from './watch-share.ts'

const LONGEST_WAIT_MS = 5_000

let stop: () => void = () => undefined

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
  stop()
  stop = () => undefined
  endPack()
}

/**
 * From now on the database of whoever uses this device and the hub are kept together, whatever the browser does to it. While
 * it is locked, what waits in it is sent sealed and nothing is fetched.
 */
export const keepTogether = (): void => {
  const { store, actor, isTodayOnly } = useSession()
  stop()
  if (!actor) return
  if (store) store.onClosed(() => void openAgain(store, actor))
  if (!store || isTodayOnly) {
    const sender = keepSendingSealed(actor)
    const unwatch = store ? watchOutbox(store, sender.sendNow, true) : () => undefined
    stop = () => (unwatch(), sender.end())
    return
  }
  void forgetSentSealed(store.database).catch(() => undefined)
  const watched =
    guardOf(actor.role) === 'share' ? watchShare(actor, (why) => void closeRows(actor, why)) : null
  const running = new SyncRunner(store, actor, signInAgain, () => void watched?.signedOut())
  running.start()
  stop = () => (running.stop(), watched?.end())
}

/** Nothing can be read any more until whoever it is signs in; what waits is still sent, sealed. */
const closeRows = async (actor: Actor, why: Closed): Promise<void> => {
  letGo()
  await useSession().know(actor, why)
  keepTogether()
}

/**
 * The browser has closed the database, or deleted it. It is opened again until that succeeds; if it is empty then, somebody
 * is told, and the rows are fetched afresh.
 */
const openAgain = async (left: OpenDeviceStore, actor: Actor): Promise<void> => {
  const session = useSession()
  const unsent = useSyncStatus().waiting
  stop()
  for (let wait = 0; session.store === left || session.storageProblem; wait += 500) {
    await new Promise((resolve) => setTimeout(resolve, Math.min(wait, LONGEST_WAIT_MS)))
    if (rememberedActor()?.accountId !== actor.accountId || !session.keyring) return
    await session.open(actor, copyOf(session.keyring))
  }
  await keepDeviceAgain().catch(() => undefined)
  if (session.store?.device !== left.device) useEmptied().emptied(unsent)
  keepTogether()
}

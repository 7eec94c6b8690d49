import type { Actor } from '#domain/account/actor.ts'
import { type FirstCoordinator, signIn, signInBySlip, signInFirst, signOut } from './api.ts'
import { useSession } from './session.ts'
import { actorOfSlip, slipOfThisDevice } from './slip.ts'
import { SyncRunner } from './sync-runner.ts'

let running: SyncRunner | null = null

/** Coming and going: whoever begins gets their database opened and kept together with the hub. */
export const useAccount = () => {
  const session = useSession()

  const signInAgain = async (): Promise<boolean> => {
    const actor = session.actor
    if (actor?.role !== 'learner') return false
    const slip = slipOfThisDevice(actor.municipality)
    if (slip.learnerId !== actor.subjectId) return false
    await signInBySlip(slip.municipality, slip.learnerId, slip.key)
    return true
  }

  const keepTogether = (): void => {
    running?.stop()
    running =
      session.store && session.actor ? new SyncRunner(session.store, session.actor, signInAgain) : null
    running?.start()
  }

  const enter = async (actor: Actor): Promise<void> => {
    running?.stop()
    await session.open(actor)
    keepTogether()
  }

  return {
    /** Goes on as whoever used this device last; works without network. */
    resume: async (): Promise<void> => {
      await session.resume()
      keepTogether()
    },
    begin: async (municipality: string, name: string, pin: string): Promise<void> =>
      enter(await signIn(municipality, name, pin)),
    beginFirst: async (first: FirstCoordinator): Promise<void> => enter(await signInFirst(first)),
    /** A resident without an account; works without network, the hub learns of them with their first wish. */
    beginAsResident: (municipality: string): Promise<void> =>
      enter(actorOfSlip(slipOfThisDevice(municipality))),
    /** Ends the session here and, when it can be reached, on the server. Rows are erased; what is unsent stays on the device. */
    end: async (): Promise<void> => {
      running?.stop()
      running = null
      await session.leave()
      await signOut().catch(() => undefined)
    },
  }
}

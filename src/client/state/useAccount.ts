import type { Actor } from '#domain/account/actor.ts'
import { type FirstCoordinator, signIn, signInFirst, signOut } from './api.ts'
import { keepTogether, letGo } from './keep-together.ts'
import { useSession } from './session.ts'
import { actorOfSlip, slipOfThisDevice } from './slip.ts'

/** The end of the session before: told to the server after the next one has begun, it would end that one. */
let leaving: Promise<unknown> = Promise.resolve()

/** Coming and going: whoever begins gets their database opened and kept together with the hub. */
export const useAccount = () => {
  const session = useSession()

  const enter = async (actor: Actor): Promise<void> => {
    letGo()
    await session.open(actor)
    keepTogether()
  }

  return {
    /** Goes on as whoever used this device last; works without network. */
    resume: async (): Promise<void> => {
      await session.resume()
      keepTogether()
    },
    begin: async (municipality: string, name: string, pin: string): Promise<void> => {
      await leaving
      await enter(await signIn(municipality, name, pin))
    },
    beginFirst: async (first: FirstCoordinator): Promise<void> => {
      await leaving
      await enter(await signInFirst(first))
    },
    /** A resident without an account; works without network, the hub learns of them with their first wish. */
    beginAsResident: (municipality: string): Promise<void> =>
      enter(actorOfSlip(slipOfThisDevice(municipality))),
    /**
     * Ends the session here and, when it can be reached, on the server. Rows are erased; what is unsent stays on the device.
     * Throws when they cannot be erased.
     */
    end: async (): Promise<void> => {
      letGo()
      const left = session.leave()
      leaving = Promise.allSettled([left, signOut()])
      await leaving
      await left
    },
  }
}

import type { Actor } from '#domain/account/actor.ts'
import { dropPack } from '#client/database/todays-pack.ts'
import { signIn, signOut } from './api.ts'
import { letGo } from './keep-together.ts'
import { dropShare } from './kept-share.ts'
import { forgetShares } from './open-by-pin.ts'
import { sendBeforeLeaving } from './send-before-leaving.ts'
import { useSession } from './session.ts'
import { actorOfSlip, slipOfThisDevice } from './slip.ts'
import { useEntering } from './useEntering.ts'

/** The end of the session before: told to the server after the next one has begun, it would end that one. */
let leaving: Promise<unknown> = Promise.resolve()

const leave = async (): Promise<void> => {
  const session = useSession()
  const { actor } = session
  await sendBeforeLeaving()
  forgetShares()
  if (actor) await Promise.allSettled([dropPack(actor), dropShare(actor)])
  const left = session.leave()
  await Promise.allSettled([left, signOut()])
  await left
}

/** Coming and going: whoever begins gets their database opened and kept together with the hub. */
export const useAccount = () => {
  const session = useSession()
  const { enter, enterWithPin } = useEntering()

  return {
    /** Goes on as whoever used this device last; works without network. */
    resume: async (): Promise<void> => {
      const known = session.remembered()
      if (known) await enter(known)
    },
    /** Resolves when nobody is being signed out any more: a session opened before would end with the last person's. */
    hasLeft: async (): Promise<void> => {
      await leaving
    },
    /** Goes on as an account whose session the server has just opened. */
    beginWith: async (actor: Actor): Promise<void> => {
      await leaving
      await enter(actor)
    },
    begin: async (municipality: string, name: string, pin: string): Promise<void> => {
      await leaving
      await enterWithPin(await signIn(municipality, name, pin), pin)
    },
    /** A resident without an account; works without network, the hub learns of them with their first wish. */
    beginAsResident: (municipality: string): Promise<void> =>
      enter(actorOfSlip(slipOfThisDevice(municipality))),
    /**
     * Sends what waits, then ends the session here and, when it can be reached, on the server. Rows are erased; what is still
     * unsent stays on the device. Throws when they cannot be erased.
     */
    end: (): Promise<void> => {
      letGo()
      const ended = leave()
      leaving = ended.catch(() => undefined)
      return ended
    },
  }
}

import type { Actor } from '#domain/account/actor.ts'
import { signInBySlip, Unanswered } from './api.ts'
import { useSession } from './session.ts'
import { slipKnownHere } from './slip.ts'

/**
 * Whether nothing on this device opens the account any more: the slip it keeps is void, or there is none. Throws TypeError when
 * the server cannot be asked.
 */
export const isTurnedAway = async ({ municipality, subjectId, role }: Actor): Promise<boolean> => {
  const slip = role === 'learner' ? slipKnownHere(municipality) : null
  if (!slip || slip.learnerId !== subjectId) return true
  try {
    await signInBySlip(municipality, slip.learnerId, slip.key)
    return false
  } catch (error) {
    if (error instanceof Unanswered && error.status === 401) return true
    throw error
  }
}

/** Whether something that was typed here has not been accepted yet. */
export const hasUnsent = async (): Promise<boolean> => {
  const { store } = useSession()
  const waiting = store?.database.outbox.where('state').anyOf('pending', 'refused', 'held').count()
  return ((await waiting) ?? 0) > 0
}

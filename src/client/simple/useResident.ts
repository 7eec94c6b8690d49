import { computed } from 'vue'
import type { AskedBy } from '#domain/request/request.ts'
import { usePreferences } from '#client/state/preferences.ts'
import { useSession } from '#client/state/session.ts'
import { useAccount } from '#client/state/useAccount.ts'
import type { z } from 'zod'

/**
 * Whose wish is written down here: a resident's own (no account needed), or, when a coordinator is signed in, that of the
 * person on the telephone. Helpers use their own surface.
 */
export const useResident = () => {
  const session = useSession()
  const preferences = usePreferences()
  const account = useAccount()

  const municipality = computed(() => session.actor?.municipality ?? preferences.municipality)
  const isOperator = computed(() => session.actor?.role === 'coordinator')
  const isSomebodyElse = computed(() => {
    const role = session.actor?.role
    return role !== undefined && role !== 'learner' && role !== 'family' && role !== 'coordinator'
  })

  /** Makes sure that somebody is acting; false when no municipality is known or a helper is signed in. */
  const ready = async (): Promise<boolean> => {
    if (isSomebodyElse.value) return false
    if (session.actor) return true
    if (!preferences.municipality) return false
    await account.beginAsResident(preferences.municipality)
    return true
  }

  /** The learner a wish is for: oneself, or a new person for each call. */
  const learnerId = (): string =>
    isOperator.value ? `learner-${crypto.randomUUID()}` : (session.actor?.subjectId ?? '')

  const askedBy = (who: 'self' | 'family', relation: string): z.infer<typeof AskedBy> =>
    isOperator.value ? { who: 'operator', relation } : { who, relation }

  return { municipality, isOperator, isSomebodyElse, ready, learnerId, askedBy }
}

import { onMounted, readonly, ref } from 'vue'
import {
  endFamily,
  type FamilyEntry,
  type FamilyInvitation,
  fetchFamily,
  inviteFamily,
} from '#client/state/family-door.ts'
import { needsProof } from '#client/state/code-of.ts'
import { type FamilyProblem, familyProblem } from './family-problem.ts'

/**
 * Who of a learner's family is invited or let in: asked of the server, which alone knows. `prove` is called when it wants whoever
 * asks to sign in once more, with what is to be done again then.
 */
export const useFamily = (learnerId: () => string, prove: (again: () => Promise<void>) => void) => {
  const family = ref<FamilyEntry[]>()
  const invitation = ref<FamilyInvitation | null>(null)
  const problem = ref<FamilyProblem | null>(null)
  const isBusy = ref(false)

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    if (isBusy.value) return
    isBusy.value = true
    problem.value = null
    try {
      await work()
      family.value = await fetchFamily(learnerId())
    } catch (error) {
      if (needsProof(error)) prove(() => attempt(work))
      else problem.value = familyProblem(error)
    }
    isBusy.value = false
  }

  onMounted(() => attempt(() => Promise.resolve()))

  return {
    family: readonly(family),
    invitation: readonly(invitation),
    problem: readonly(problem),
    isBusy: readonly(isBusy),
    invite: (days: number) =>
      attempt(async () => void (invitation.value = await inviteFamily(learnerId(), days))),
    end: (id: string) => attempt(() => endFamily(id)),
    close: () => void (invitation.value = null),
  }
}

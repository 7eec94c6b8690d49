import { ref } from 'vue'
import type { Actor } from '#domain/account/actor.ts'
import { useSession } from '#client/state/session.ts'
import { useAccount } from '#client/state/useAccount.ts'
import { codeOf } from '../begin/door-problem.ts'
import { useDoorWork } from '../begin/useDoorWork.ts'

/**
 * Does what only somebody may who has signed in within ten minutes: when the server wants it, whoever sits here is asked to
 * sign in once more, and what was begun goes on.
 */
export const useProof = () => {
  const session = useSession()
  const account = useAccount()
  const { isBusy, problem, run: attempt } = useDoorWork()
  const isAsked = ref(false)
  let begun: (() => Promise<void>) | null = null

  const run = (work: () => Promise<void>): Promise<void> =>
    attempt(work, (error) => {
      isAsked.value = codeOf(error) === 'proof-needed'
      if (isAsked.value) begun = work
      return isAsked.value
    })

  /** Somebody else who signs in here instead does not go on with another's settings. */
  const proved = async (actor: Actor): Promise<void> => {
    isAsked.value = false
    const { municipality, accountId } = session.actor ?? {}
    if (actor.municipality !== municipality || actor.accountId !== accountId) await account.beginWith(actor)
    else if (begun) await run(begun)
  }

  return { isAsked, isBusy, problem, run, proved }
}

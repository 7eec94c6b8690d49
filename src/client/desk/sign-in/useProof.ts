import { ref } from 'vue'
import type { Actor } from '#domain/account/actor.ts'
import { needsProof } from '#client/state/code-of.ts'
import { useSession } from '#client/state/session.ts'
import { useAccount } from '#client/state/useAccount.ts'
import { useDoorWork } from '../begin/useDoorWork.ts'

/**
 * Does what only somebody may who has signed in within ten minutes: when the server wants it, whoever sits here is asked to
 * sign in once more (AskProof shows it), and what was begun goes on. `say` names whatever else goes wrong.
 */
export const useProof = <Problem>(say: (error: unknown) => Problem) => {
  const session = useSession()
  const account = useAccount()
  const { isBusy, problem, run: attempt } = useDoorWork(say)
  const isAsked = ref(false)
  let begun: (() => Promise<unknown>) | null = null

  /** Asks for the proof, after which `again` is done. */
  const ask = (again: () => Promise<unknown>): void => {
    begun = again
    isAsked.value = true
  }

  const run = (work: () => Promise<void>): Promise<void> =>
    attempt(work, (error) => {
      if (needsProof(error)) ask(() => run(work))
      return needsProof(error)
    })

  /** Somebody else who signs in here instead does not go on with what another had begun. */
  const proved = async (actor: Actor): Promise<void> => {
    isAsked.value = false
    const { municipality, accountId } = session.actor ?? {}
    if (actor.municipality !== municipality || actor.accountId !== accountId) await account.beginWith(actor)
    else await begun?.()
  }

  return { isAsked, isBusy, problem, run, ask, proved }
}

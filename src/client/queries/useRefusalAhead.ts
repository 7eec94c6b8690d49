import type { Refusal } from '#domain/finding.ts'
import type { Mutation } from '#domain/mutation.ts'
import { useSession } from '#client/state/session.ts'
import { judgedAhead } from './judged-ahead.ts'
import { useLive } from './useLive.ts'

/** Why a change would not be accepted if it were made now, before anybody types for it; null when it would be. */
export const useRefusalAhead = <Input>(mutation: Mutation<Input>, input: () => Input) => {
  const session = useSession()
  return useLive(async (database): Promise<Refusal | null> => {
    if (!session.actor) return null
    const { judged } = await judgedAhead(database, session.actor, mutation, input())
    return judged.outcome === 'refused' ? judged.refusal : null
  }, input)
}

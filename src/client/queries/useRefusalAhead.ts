import type { Refusal } from '#domain/finding.ts'
import { judge } from '#domain/judge.ts'
import type { Mutation } from '#domain/mutation.ts'
import { loadNeeds } from '#domain/need.ts'
import { useSession } from '#client/state/session.ts'
import { useLive } from './useLive.ts'

/** Why a change would not be accepted if it were made now, before anybody types for it; null when it would be. */
export const useRefusalAhead = <Input>(mutation: Mutation<Input>, input: () => Input) => {
  const session = useSession()
  return useLive(async (database): Promise<Refusal | null> => {
    const { actor } = session
    if (!actor) return null
    const rows = await loadNeeds(mutation.needs(input(), actor), (table, by, values) =>
      database.rowsBy(table, by, values),
    )
    const now = new Date().toISOString()
    const judged = judge(mutation, rows, input(), { actor, madeAt: now, now })
    return judged.outcome === 'refused' ? judged.refusal : null
  }, input)
}

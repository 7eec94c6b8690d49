import { readonly, ref } from 'vue'
import type { Mutation } from '#domain/mutation.ts'
import { sayRefusal } from '#client/words/say-refusal.ts'
import { useMutate } from '#client/state/useMutate.ts'

/**
 * One action at a time for a page: `run` answers whether the change was kept; `busyWith` is the key of the one under way,
 * `refused` the sentence why the last one was not, `keptId` the number of the last one that was.
 */
export const useAct = () => {
  const act = useMutate()
  const busyWith = ref<string | null>(null)
  const refused = ref<string | null>(null)
  const keptId = ref<number | null>(null)

  const run = async <Input>(mutation: Mutation<Input>, input: Input, key: string = mutation.name) => {
    if (busyWith.value !== null) return false
    busyWith.value = key
    refused.value = null
    const done = await act(mutation, input)
    busyWith.value = null
    if ('refusal' in done) refused.value = sayRefusal(done.refusal)
    else keptId.value = done.id
    return !('refusal' in done)
  }

  return { run, busyWith: readonly(busyWith), refused: readonly(refused), keptId: readonly(keptId) }
}

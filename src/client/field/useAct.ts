import { readonly, ref } from 'vue'
import type { Mutation } from '#domain/mutation.ts'
import { sayRefusal } from '#client/words/say-refusal.ts'
import { useMutate } from '#client/state/useMutate.ts'

/** One action at a time. `run` answers whether the change was kept on this device; `refused` says why the last one was not. */
export const useAct = () => {
  const act = useMutate()
  const isBusy = ref(false)
  const refused = ref<string | null>(null)

  const run = async <Input>(mutation: Mutation<Input>, input: Input): Promise<boolean> => {
    isBusy.value = true
    const done = await act(mutation, input)
    isBusy.value = false
    refused.value = 'refusal' in done ? sayRefusal(done.refusal) : null
    return !('refusal' in done)
  }

  return { run, isBusy: readonly(isBusy), refused: readonly(refused) }
}

import { ref } from 'vue'
import type { Mutation } from '#domain/mutation.ts'
import type { useAct } from '../useAct.ts'

/** Does one thing with a visit at a time; why the last one was refused is told at that visit. */
export const useDoneAt = (act: ReturnType<typeof useAct>) => {
  const refused = ref<{ visitId: string; sentence: string } | null>(null)

  const doneAt = async <Input>(
    visitId: string,
    mutation: Mutation<Input>,
    input: Input,
  ): Promise<boolean> => {
    refused.value = null
    const isDone = await act.run(mutation, input)
    if (!isDone && act.refused.value !== null) refused.value = { visitId, sentence: act.refused.value }
    return isDone
  }

  return { doneAt, refused }
}

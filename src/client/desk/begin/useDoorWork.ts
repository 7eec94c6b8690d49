import { shallowRef, ref } from 'vue'

/** One thing at a time at the desk's doors; what went wrong stands in `problem`, as `say` calls it, until the next. */
export const useDoorWork = <Problem>(say: (error: unknown) => Problem) => {
  const isBusy = ref(false)
  const problem = shallowRef<Problem | null>(null)

  /** @param hear takes an error that is no problem to be told; false for every other */
  const run = async (
    work: () => Promise<void>,
    hear = (_error: unknown): boolean => false,
  ): Promise<void> => {
    if (isBusy.value) return
    isBusy.value = true
    problem.value = null
    try {
      await work()
    } catch (error) {
      if (!hear(error)) problem.value = say(error)
    }
    isBusy.value = false
  }

  return { isBusy, problem, run }
}

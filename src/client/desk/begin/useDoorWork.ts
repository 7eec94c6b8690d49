import { ref } from 'vue'
import { type DoorProblem, doorProblem } from './door-problem.ts'

/** One thing at a time at the desk's doors; what went wrong stands in `problem` until the next. */
export const useDoorWork = () => {
  const isBusy = ref(false)
  const problem = ref<DoorProblem | null>(null)

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
      if (!hear(error)) problem.value = doorProblem(error)
    }
    isBusy.value = false
  }

  return { isBusy, problem, run }
}

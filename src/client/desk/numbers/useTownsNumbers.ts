import { readonly, ref, shallowReadonly, shallowRef, watch } from 'vue'
import { fetchNumbers } from '#client/state/api.ts'
import { type TownNumbers, TownsAnswer } from './towns-answer.ts'

/** The numbers the hub gives out for a fiscal year: `towns` once they came, `isUnreached` when they did not. */
export const useTownsNumbers = (fiscalYear: () => number) => {
  const towns = shallowRef<readonly TownNumbers[] | null>(null)
  const isUnreached = ref(false)
  const isLoading = ref(false)
  let asked = 0

  const load = async (): Promise<void> => {
    const mine = ++asked
    isLoading.value = true
    isUnreached.value = false
    try {
      const answer = TownsAnswer.parse(await fetchNumbers(fiscalYear()))
      if (mine === asked) towns.value = answer.municipalities
    } catch {
      if (mine === asked) isUnreached.value = true
    }
    if (mine === asked) isLoading.value = false
  }

  watch(
    fiscalYear,
    () => {
      towns.value = null
      void load()
    },
    { immediate: true },
  )
  return {
    towns: shallowReadonly(towns),
    isUnreached: readonly(isUnreached),
    isLoading: readonly(isLoading),
    load,
  }
}

import { computed, watch } from 'vue'
import { isSame } from '#domain/is-same.ts'
import { planningOf } from '#domain/municipality/planning.ts'
import { useMunicipality } from '#client/queries/useMunicipality.ts'
import { useSession } from '#client/state/session.ts'
import { useDraft } from '#client/state/useDraft.ts'
import {
  draftOfPlanning,
  emptyDraft,
  plannedIn,
  usualWeights,
  type WeightKey,
  WeightsDraft,
} from './weights-draft.ts'

/** What is typed about weights and ways: kept over a reload, and although another coordinator changes something meanwhile. */
export const useWeightsDraft = () => {
  const session = useSession()
  const municipality = useMunicipality()
  const { draft } = useDraft(`weights.${session.actor?.accountId ?? ''}`, WeightsDraft, emptyDraft, 'tab')

  const planned = computed(() => plannedIn(draft.value))
  const isTouched = computed(
    () => draft.value.was !== null && !isSame(draft.value, draftOfPlanning(draft.value.was)),
  )
  /** What the municipality has decided now. */
  const begin = (): void => {
    if (municipality.value) draft.value = draftOfPlanning(planningOf(municipality.value.settings))
  }
  watch(municipality, () => isTouched.value || begin(), { immediate: true })

  const setWeight = (key: WeightKey, value: string): void => {
    draft.value = { ...draft.value, weights: { ...draft.value.weights, [key]: value } }
  }
  const resetWeights = (): void => {
    draft.value = { ...draft.value, weights: usualWeights() }
  }
  return { municipality, draft, planned, isTouched, begin, setWeight, resetWeights }
}

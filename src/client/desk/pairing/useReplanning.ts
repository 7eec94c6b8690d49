import { computed, ref, shallowRef } from 'vue'
import { type Replan, replanOf } from './replan.ts'
import type { Absence } from './useAbsences.ts'
import { useAccepting } from './useAccepting.ts'
import type { Planning } from './usePlanning.ts'
import type { VisitActs } from './useVisitActs.ts'

const THINKING_MS = 3000

/** Plans anew after a drop-out, and does what of it is accepted; until then nothing is changed and nobody is told. */
export const useReplanning = (planning: Planning, acts: VisitActs) => {
  const accepting = useAccepting(planning, acts)
  const replan = shallowRef<Replan | null>(null)
  const absence = shallowRef<Absence | null>(null)
  const accepted = ref<ReadonlySet<number>>(new Set())
  const isAccepting = ref(false)

  /** Only the days concerned are looked at, and no wish: what is promised there may be moved, at a price. */
  const think = async (wanted: Absence): Promise<void> => {
    absence.value = wanted
    replan.value = null
    accepted.value = new Set()
    const dropOuts = [...planning.absences.value, wanted].map(({ volunteerId, days }) => ({
      volunteerId,
      days: [...days],
    }))
    const plan = await planning.thenAsk(
      (planner) => planner.plan({ kind: 'plan', seed: 1, milliseconds: THINKING_MS }),
      { choice: { days: wanted.days, dropOuts, mayBreakPromises: true, includeWishes: false, locks: [] } },
    )
    const pairings = planning.base.value?.rows.pairings
    if (plan && pairings) replan.value = replanOf(plan, pairings, wanted)
  }

  const accept = async (index: number): Promise<void> => {
    const part = replan.value?.parts[index]
    if (!part || !absence.value || isAccepting.value || accepted.value.has(index)) return
    isAccepting.value = true
    planning.absent.note(absence.value)
    if (await accepting.accept(part)) accepted.value = new Set([...accepted.value, index])
    isAccepting.value = false
  }
  const acceptAll = async (): Promise<void> => {
    for (const index of replan.value?.parts.keys() ?? []) await accept(index)
  }

  const isThinking = computed(() => planning.progress.value !== null)
  return { think, accept, acceptAll, replan, accepted, refused: accepting.refused, isAccepting, isThinking }
}

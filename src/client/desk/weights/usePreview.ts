import { readonly, ref, shallowRef, toRaw } from 'vue'
import { addDays, type Day } from '#domain/day.ts'
import type { Settings } from '#domain/municipality/municipality.ts'
import type { WeekPreview } from '#planner/explain/preview-week.ts'
import type { PlanningRows } from '#client/queries/usePlanningRows.ts'
import { usePlanner } from '../pairing/usePlanner.ts'

const DAYS_A_WEEK = 7
/** So many changes are tried for each of the two plans: the same on every machine, so that the settings alone differ. */
const ITERATIONS = 60_000

type Outcome = 'stopped' | 'failed' | WeekPreview

/** Plans the week from `monday`, which is past, by two settings, in the planner's worker; keeps nothing and tells nobody. */
export const usePreview = (monday: Day) => {
  const planner = usePlanner()
  const outcome = shallowRef<Outcome | null>(null)
  const isBusy = ref(false)

  const compare = async (rows: PlanningRows, before: Settings, after: Settings): Promise<void> => {
    if (isBusy.value) return
    isBusy.value = true
    outcome.value = null
    const days = Array.from({ length: DAYS_A_WEEK }, (_, index) => addDays(monday, index))
    const past = { rows: toRaw(rows), days, before: toRaw(before), after: toRaw(after) }
    try {
      const order = { kind: 'preview', ...past, seed: 1, iterations: ITERATIONS } as const
      outcome.value = (await planner.preview(order)) ?? 'stopped'
    } catch {
      outcome.value = 'failed'
    }
    isBusy.value = false
  }

  const forget = (): void => {
    outcome.value = null
  }
  return {
    compare,
    forget,
    stop: planner.stop,
    outcome,
    isBusy: readonly(isBusy),
    progress: planner.progress,
  }
}

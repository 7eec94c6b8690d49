import { computed, ref, shallowRef, watch } from 'vue'
import type { Totals } from '#planner/week/week-plan.ts'
import { type BoardDraft, withSettledWishes } from './board-draft.ts'
import { boardVisits, waitingWishes } from './board-visits.ts'
import { lackingInBoth, planDifferences } from './plan-differences.ts'
import { suggestedVisits } from './suggested-visits.ts'
import type { KeptPlans } from './useKeptPlans.ts'
import type { Planning } from './usePlanning.ts'

/** What is on the board now, and what stands without any suggestion; a kept plan goes by its number. */
export const BOARD = 'board'
export const PROMISED = 'promised'

/** Two plans of the week beside each other, both as the rows stand now; `totals` is null until the planner has counted. */
export const useComparison = (planning: Planning, { plans, canKeep }: KeptPlans) => {
  const one = ref(String(plans.value.at(-1)?.number ?? PROMISED))
  const other = ref(canKeep.value || one.value === PROMISED ? BOARD : PROMISED)
  const totals = shallowRef<{ one: Totals; other: Totals } | null>(null)

  const draftOf = (id: string): BoardDraft => {
    if (id === BOARD) return planning.board.draft.value
    const kept = plans.value.find(({ number }) => String(number) === id)?.draft ?? []
    return withSettledWishes(kept, planning.base.value?.rows.requests ?? [])
  }
  const sideOf = (id: string) => {
    const rows = planning.base.value?.rows
    if (!rows) return { visits: [], waiting: [] }
    const around = { days: planning.days.value, whereIs: planning.whereIs }
    return {
      visits: boardVisits(rows, draftOf(id), around),
      waiting: waitingWishes(rows, draftOf(id)).map((wish) => wish.id),
    }
  }
  const sides = computed(() => ({ one: sideOf(one.value), other: sideOf(other.value) }))

  watch(
    sides,
    async (asked) => {
      totals.value = null
      const [visits, others] = [suggestedVisits(asked.one.visits), suggestedVisits(asked.other.visits)]
      const counted = await planning.thenAsk(async (planner) => ({
        one: await planner.ask({ kind: 'totals', visits }),
        other: await planner.ask({ kind: 'totals', visits: others }),
      }))
      if (sides.value === asked) totals.value = counted
    },
    { immediate: true },
  )

  return {
    one,
    other,
    totals,
    differences: computed(() => planDifferences(sides.value.one.visits, sides.value.other.visits)),
    lacking: computed(() => lackingInBoth(sides.value.one.visits, sides.value.other.visits)),
    waitingCount: computed(
      () => sides.value.one.waiting.filter((id) => sides.value.other.waiting.includes(id)).length,
    ),
  }
}

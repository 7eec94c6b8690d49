import { shallowRef, watch } from 'vue'
import type { Day } from '#domain/day.ts'
import type { Totals } from '#planner/week/week-plan.ts'
import { draftOfPlan } from './board-draft.ts'
import { draftOfDays } from './kept-plan.ts'
import { useBoardWeek } from './useBoardWeek.ts'
import { useToldPlanner } from './useToldPlanner.ts'
import { useVerdicts } from './useVerdicts.ts'

const THINKING_MS = 5000

/** The week on the board, its draft, and what the planner says about both. */
export const usePlanning = (monday: () => Day) => {
  const week = useBoardWeek(monday)
  const { thenAsk, ...planner } = useToldPlanner(week)
  const { verdicts, lookUp } = useVerdicts(week, thenAsk)
  const totals = shallowRef<Totals | null>(null)
  const totalsBefore = shallowRef<Totals | null>(null)

  /** How many visits have all their people and how many have not; null when it failed, or another week is shown by then. */
  const suggest = async (): Promise<{ served: number; unserved: number } | null> => {
    const [visits, days] = [week.asPlanned.value, week.days.value]
    const before = await thenAsk((planner) => planner.ask({ kind: 'totals', visits }))
    const plan = await thenAsk((planner) =>
      planner.plan({ kind: 'plan', seed: 1, milliseconds: THINKING_MS }),
    )
    if (!plan) return null
    week.putPlan(draftOfPlan(plan, draftOfDays(week.board.draft.value, days)), days)
    if (days[0] !== week.days.value[0]) return null
    totalsBefore.value = before
    totals.value = plan.totals
    return { served: plan.visits.length - plan.unservedIds.length, unserved: plan.unservedIds.length }
  }

  const explain = (visitId: string, volunteerId: string) => {
    const visits = week.asPlanned.value
    return thenAsk((planner) => planner.ask({ kind: 'explain', visits, cell: { visitId, volunteerId } }))
  }
  const serving = (visitId: string) => {
    const visits = week.asPlanned.value
    return thenAsk((planner) => planner.ask({ kind: 'serving', visits, visitId }))
  }

  const countUp = async (): Promise<void> => {
    const [draft, visits] = [week.board.draft.value, week.asPlanned.value]
    const counted = await thenAsk((planner) => planner.ask({ kind: 'totals', visits }))
    if (counted && draft === week.board.draft.value) totals.value = counted
  }
  /** Once there are totals they are of what is on the board, whatever was chosen, undone or taken since. */
  watch(week.board.draft, () => totals.value && void countUp())

  watch(monday, () => {
    totals.value = null
    totalsBefore.value = null
  })

  return { ...week, ...planner, thenAsk, verdicts, totals, totalsBefore, lookUp, suggest, explain, serving }
}

export type Planning = ReturnType<typeof usePlanning>

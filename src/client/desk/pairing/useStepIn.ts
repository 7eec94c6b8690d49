import { ref } from 'vue'
import type { Candidate } from '#planner/planner-orders.ts'
import type { SuggestedVisit } from '#planner/week/week-plan.ts'
import type { BoardVisit } from './board-visits.ts'
import type { Planning } from './usePlanning.ts'
import type { VisitActs } from './useVisitActs.ts'

const withoutLeaver = (visits: readonly SuggestedVisit[], visitId: string, leaverId: string) =>
  visits.map((one) => {
    if (one.visitId !== visitId) return one
    const helpers = one.helpers.filter(({ volunteerId }) => volunteerId !== leaverId)
    return { ...one, helpers, isServed: false }
  })

/** Who could come to one visit, beside those who do or in the place of one of them, and asking the one who is chosen. */
export const useStepIn = (planning: Planning, acts: VisitActs) => {
  const isBusy = ref(false)

  /** Everybody, the best first; the leaver is taken to be gone from this visit alone. Null when the planner failed. */
  const look = async (visit: BoardVisit, leaverId: string): Promise<readonly Candidate[] | null> => {
    const { visitId } = visit
    const visits = withoutLeaver(planning.asPlanned.value, visitId, leaverId)
    const rows = planning.rowsNow()
    const left = rows && {
      ...rows,
      pairings: rows.pairings.filter((one) => one.lessonId !== visitId || one.volunteerId !== leaverId),
    }
    const found = await planning.thenAsk(
      (planner) => planner.ask({ kind: 'candidates', visits, visitId }),
      left && leaverId ? { rows: left } : undefined,
    )
    return found && found.filter(({ volunteerId }) => volunteerId !== leaverId)
  }

  /** Takes the leaver's promise back first; then all are asked with whom the planner would send the one chosen. */
  const ask = async (visit: BoardVisit, one: Candidate, leaverId: string): Promise<boolean> => {
    if (!one.taken || isBusy.value) return false
    isBusy.value = true
    const leaving = visit.pairings.find(({ volunteerId }) => volunteerId === leaverId)
    const isFree = !leaving || (await acts.takeBack(leaving))
    if (isFree) {
      acts.take(visit, one.volunteerId, one.taken)
      await acts.ask(visit.visitId)
    }
    isBusy.value = false
    return isFree && acts.whyNot(visit.visitId) === undefined
  }

  return { look, ask, isBusy }
}

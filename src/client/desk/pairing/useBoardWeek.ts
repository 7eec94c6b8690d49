import { computed, toRaw, watch } from 'vue'
import { addDays, type Day } from '#domain/day.ts'
import { whereLearnerLives } from '#domain/learner/where-learner-lives.ts'
import { type PlanningRows, usePlanningRows } from '#client/queries/usePlanningRows.ts'
import { type BoardDraft, withSettledWishes } from './board-draft.ts'
import { crewFindings } from './crew-findings.ts'
import { boardVisits, waitingWishes, type WhereIs } from './board-visits.ts'
import { withPlanFor } from './kept-plan.ts'
import { suggestedVisits } from './suggested-visits.ts'
import { useAbsences } from './useAbsences.ts'
import { useBoard } from './useBoard.ts'

const DAYS_A_WEEK = 7

/** So many wishes wait and are suggested on the board, on no day of this week. */
const countElsewhere = (rows: PlanningRows | undefined, draft: BoardDraft, days: readonly Day[]): number => {
  const open = new Set(rows ? waitingWishes(rows, []).map(({ id }) => id) : [])
  return draft.filter((one) => open.has(one.visitId) && !days.includes(one.day)).length
}

/** The week from `monday` as it stands on the board: what is kept on the device, and the draft over it. */
export const useBoardWeek = (monday: () => Day) => {
  const base = usePlanningRows(monday)
  const board = useBoard()
  const { absences, ...absent } = useAbsences()
  const days = computed(() => Array.from({ length: DAYS_A_WEEK }, (_, index) => addDays(monday(), index)))

  watch(
    () => [base.value?.rows.requests, board.draft.value] as const,
    ([requests, draft]) => {
      const settled = withSettledWishes(draft, requests ?? [])
      if (settled !== draft) board.follow(settled)
    },
  )

  const whereIs: WhereIs = ({ learnerId }) => {
    const rows = base.value?.rows
    const learner = rows?.learners.find(({ id }) => id === learnerId)
    return { area: learner?.area ?? '', position: rows && learner ? whereLearnerLives(learner, rows) : null }
  }
  const visits = computed(() =>
    base.value ? boardVisits(base.value.rows, board.draft.value, { days: days.value, whereIs }) : [],
  )
  const findings = computed(() =>
    base.value ? crewFindings(toRaw(base.value.rows), visits.value) : new Map<string, never[]>(),
  )
  const waiting = computed(() => (base.value ? waitingWishes(base.value.rows, board.draft.value) : []))
  const wishesElsewhere = computed(() => countElsewhere(base.value?.rows, board.draft.value, days.value))
  const asPlanned = computed(() => suggestedVisits(visits.value))

  /** The board has this plan for these days now; what it has for other weeks stays. */
  const putPlan = (plan: BoardDraft, planned: readonly Day[]): void =>
    board.change(withPlanFor(board.draft.value, planned, plan))
  const clear = (): void => putPlan([], days.value)

  return {
    base,
    board,
    absences,
    absent,
    days,
    visits,
    findings,
    waiting,
    wishesElsewhere,
    asPlanned,
    whereIs,
    putPlan,
    clear,
  }
}

export type BoardWeek = ReturnType<typeof useBoardWeek>

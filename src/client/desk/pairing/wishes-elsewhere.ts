import type { Day } from '#domain/day.ts'
import type { PlanningRows } from '#planner/week/task-of.ts'
import type { BoardDraft } from './board-draft.ts'

/** Without the wishes that the board has on other days already: they are not planned a second time. */
export const withoutWishesElsewhere = (
  rows: PlanningRows,
  draft: BoardDraft,
  days: readonly Day[],
): PlanningRows => {
  const elsewhere = new Set(draft.filter(({ day }) => !days.includes(day)).map(({ visitId }) => visitId))
  return { ...rows, requests: rows.requests.filter(({ id }) => !elsewhere.has(id)) }
}

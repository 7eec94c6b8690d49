import { weekOf } from '../week/week.ts'
import type { SuggestedVisit } from '../week/week-plan.ts'
import type { WeekTask } from '../week/week-task.ts'
import { CREW_FULL, mayMeet } from './crew.ts'
import { type CellOf, explainCell, whyNotAlone } from './explain-cell.ts'
import { planBookOf } from './plan-book.ts'

/** Whether nobody who is at the visit in this plan must be kept apart from this volunteer. */
const mayMeetAll = (task: WeekTask, visits: readonly SuggestedVisit[], cell: CellOf): boolean => {
  const week = weekOf(task)
  const volunteer = week.volunteers.get(cell.volunteerId)
  const there = planBookOf(week, visits).staffed.get(cell.visitId)?.helpers ?? []
  return there.every((one) => {
    const other = week.volunteers.get(one.volunteerId)
    return !other || !volunteer || mayMeet(volunteer, other)
  })
}

/**
 * Whether the helper can be sent to the visit, as its explanation says it: with whoever has to come along, or as one more where
 * enough people go already.
 */
export const couldCome = (task: WeekTask, visits: readonly SuggestedVisit[], cell: CellOf): boolean => {
  if (whyNotAlone(task, cell) !== null) return false
  const told = explainCell(task, visits, cell)
  if (told.state !== 'forbidden') return true
  return told.finding.code === CREW_FULL && mayMeetAll(task, visits, cell)
}

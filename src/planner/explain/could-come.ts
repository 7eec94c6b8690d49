import { lessonAt } from '../week/visit.ts'
import { weekOf } from '../week/week.ts'
import type { SuggestedVisit } from '../week/week-plan.ts'
import type { WeekTask } from '../week/week-task.ts'
import { couldJoin } from './could-join.ts'
import type { CellOf } from './explain-cell.ts'
import { freeStarts } from './free-starts.ts'
import { planBookOf } from './plan-book.ts'
import { ruleBookOf } from './rule-book.ts'

/**
 * Whether the helper could be sent to the visit, with others or as one more: much quicker than an explanation, for it looks for no
 * whole crew.
 */
export const couldCome = (
  task: WeekTask,
  visits: readonly SuggestedVisit[],
  { visitId, volunteerId }: CellOf,
): boolean => {
  const week = weekOf(task)
  const visit = week.visits.get(visitId)
  const volunteer = week.volunteers.get(volunteerId)
  if (!visit || !volunteer) return false
  const book = planBookOf(week, visits)
  const rules = ruleBookOf(week)
  return freeStarts(book, visit).some((option) => {
    const lesson = lessonAt(visit, option)
    return rules.isAllowed(volunteer, lesson) && couldJoin({ book, visit, lesson, volunteer })
  })
}

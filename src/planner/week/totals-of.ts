import type { Day } from '#domain/day.ts'
import { countsOf, pointsOf } from '../soft/counts.ts'
import type { Load } from '../soft/load.ts'
import { type StaffedVisit, staffedAs, unstaffed } from '../soft/staffed-visit.ts'
import { type Week, weekOf } from './week.ts'
import type { SuggestedVisit, Totals } from './week-plan.ts'
import type { WeekTask } from './week-task.ts'

/** Every visit of the week with who comes; a visit that `suggested` leaves out keeps its promises alone. */
export const staffedVisits = (week: Week, suggested: readonly SuggestedVisit[]): StaffedVisit[] => {
  const byVisit = new Map(suggested.map((one) => [one.visitId, one]))
  return [...week.visits.values()].map((visit) => {
    const given = byVisit.get(visit.id)
    return given ? staffedAs(week, visit, given) : unstaffed(week, visit)
  })
}

/** The days of everybody who comes anywhere. */
export const loadsOf = (week: Week, visits: readonly StaffedVisit[]): Load[] => {
  const days = new Map<string, Day[]>()
  for (const { helpers, lesson } of visits)
    for (const { volunteerId } of helpers)
      days.set(volunteerId, [...(days.get(volunteerId) ?? []), lesson.lessonDay])
  return [...days].flatMap(([id, theirs]) => {
    const volunteer = week.volunteers.get(id)
    return volunteer ? [{ volunteer, days: theirs }] : []
  })
}

/**
 * What the soft constraints cost in these visits: the one definition, plain and slow. Whether a visit is served is judged here
 * from who comes, not from what the suggestion says of itself. A trainee's lesson counts in their own days alone.
 */
export const totalsOf = (task: WeekTask, visits: readonly SuggestedVisit[]): Totals => {
  const week = weekOf(task)
  const staffed = staffedVisits(week, visits)
  return pointsOf(countsOf(week, staffed, loadsOf(week, staffed)), task.weights)
}

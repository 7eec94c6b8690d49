import { type Counts, countsOf } from '../soft/counts.ts'
import type { Load } from '../soft/load.ts'
import { SOFT_CONSTRAINTS } from '../soft/soft-constraints.ts'
import { type StaffedVisit, staffedAs } from '../soft/staffed-visit.ts'
import type { SoftConstraint } from '../week/week-task.ts'
import type { SuggestedHelper, SuggestedVisit } from '../week/week-plan.ts'
import type { PlanBook } from './plan-book.ts'

/** How one soft constraint changes: less is better. */
export interface ConstraintChange {
  readonly constraint: SoftConstraint
  readonly points: number
  readonly count: number
}

/** A visit with other people in it, or at another time. */
export const changedVisit = (
  { week }: PlanBook,
  { visit, lesson }: StaffedVisit,
  helpers: readonly SuggestedHelper[],
): StaffedVisit => {
  const { lessonDay: day, startMinute } = lesson
  const said: SuggestedVisit = {
    visitId: visit.id,
    kind: visit.kind,
    ...{ day, startMinute, helpers },
    isServed: false,
  }
  return staffedAs(week, visit, said)
}

export const asSuggested = ({ visit, lesson, helpers, isServed }: StaffedVisit): SuggestedVisit => ({
  ...{ visitId: visit.id, kind: visit.kind },
  ...{ day: lesson.lessonDay, startMinute: lesson.startMinute },
  ...{ helpers, isServed },
})

/** The days of everybody touched, before and after. */
const loadsTouched = (book: PlanBook, changed: ReadonlyMap<string, StaffedVisit>): [Load[], Load[]] => {
  const before = [...changed.keys()].flatMap((id) => book.staffed.get(id) ?? [])
  const touched = new Set(
    [...before, ...changed.values()].flatMap(({ helpers }) => helpers.map(({ volunteerId }) => volunteerId)),
  )
  const loads = (daysOf: (id: string) => string[]): Load[] =>
    [...touched].flatMap((id) => {
      const volunteer = book.week.volunteers.get(id)
      return volunteer ? [{ volunteer, days: daysOf(id) }] : []
    })
  const daysIn = (visits: readonly StaffedVisit[], id: string): string[] =>
    visits
      .filter(({ helpers }) => helpers.some(({ volunteerId }) => volunteerId === id))
      .map(({ lesson }) => lesson.lessonDay)
  return [
    loads((id) => book.visitsOf(id).map(({ lesson }) => lesson.lessonDay)),
    loads((id) => [
      ...book
        .visitsOf(id)
        .filter(({ visit }) => !changed.has(visit.id))
        .map(({ lesson }) => lesson.lessonDay),
      ...daysIn([...changed.values()], id),
    ]),
  ]
}

/** What becomes of each soft constraint when these visits are changed: counted over what is touched alone. */
export const changeInCounts = (book: PlanBook, changed: ReadonlyMap<string, StaffedVisit>): Counts => {
  const before = [...changed.keys()].flatMap((id) => book.staffed.get(id) ?? [])
  const [loadsBefore, loadsAfter] = loadsTouched(book, changed)
  const was = countsOf(book.week, before, loadsBefore)
  const is = countsOf(book.week, [...changed.values()], loadsAfter)
  return Object.fromEntries(SOFT_CONSTRAINTS.map((one) => [one, is[one] - was[one]])) as Record<
    SoftConstraint,
    number
  >
}

export const changeInPoints = ({ week }: PlanBook, counts: Counts): number =>
  SOFT_CONSTRAINTS.reduce((points, one) => points + counts[one] * week.task.weights[one], 0)

/** Only what changes, with its points; in the order in which constraints are told. */
export const asChanges = ({ week }: PlanBook, counts: Counts): ConstraintChange[] =>
  SOFT_CONSTRAINTS.filter((one) => Math.abs(counts[one]) > 1e-9).map((constraint) => ({
    constraint,
    count: counts[constraint],
    points: counts[constraint] * week.task.weights[constraint],
  }))

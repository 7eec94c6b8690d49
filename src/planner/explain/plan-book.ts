import { grouped } from '#domain/rules/grouped.ts'
import type { StaffedVisit } from '../soft/staffed-visit.ts'
import { staffedVisits } from '../week/totals-of.ts'
import type { Week } from '../week/week.ts'
import type { SuggestedVisit } from '../week/week-plan.ts'
import { type Commitment, goingTo } from './rule-book.ts'

/** A plan as it stands, with everything in it found by visit and by volunteer. */
export interface PlanBook {
  readonly week: Week
  readonly staffed: ReadonlyMap<string, StaffedVisit>
  /** The visits of the planned days a volunteer goes to. */
  visitsOf(volunteerId: string): readonly StaffedVisit[]
}

const written = new WeakMap<readonly SuggestedVisit[], PlanBook>()

const writePlanBook = (week: Week, visits: readonly SuggestedVisit[]): PlanBook => {
  const all = staffedVisits(week, visits)
  const going = all.flatMap((staffed) => staffed.helpers.map(({ volunteerId }) => ({ volunteerId, staffed })))
  const byVolunteer = new Map(
    [...grouped(going, ({ volunteerId }) => volunteerId)].map(([id, theirs]) => [
      id,
      theirs.map(({ staffed }) => staffed),
    ]),
  )
  return {
    week,
    staffed: new Map(all.map((one) => [one.visit.id, one])),
    visitsOf: (volunteerId) => byVolunteer.get(volunteerId) ?? [],
  }
}

/** Reads a plan once; asked again for the same plan of the same week it answers at once. */
export const planBookOf = (week: Week, visits: readonly SuggestedVisit[]): PlanBook => {
  const known = written.get(visits)
  if (known?.week === week) return known
  const book = writePlanBook(week, visits)
  written.set(visits, book)
  return book
}

/** What a volunteer goes to elsewhere in the plan and may leave, beside what is firm. */
export const looseVisits = (
  book: PlanBook,
  volunteerId: string,
  exceptVisitId: string,
  firm: readonly Commitment[],
): StaffedVisit[] => {
  const fixed = new Set(firm.map(({ lesson }) => lesson.id))
  return book.visitsOf(volunteerId).filter(({ visit }) => visit.id !== exceptVisitId && !fixed.has(visit.id))
}

export const asCommitments = (visits: readonly StaffedVisit[], volunteerId: string): Commitment[] =>
  visits.map(({ lesson }) => goingTo(lesson, volunteerId))

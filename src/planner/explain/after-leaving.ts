import type { StaffedVisit } from '../soft/staffed-visit.ts'
import type { Week } from '../week/week.ts'
import type { SuggestedHelper } from '../week/week-plan.ts'
import { crewFault, isAdultAt, isHelper, type Member } from './crew.ts'

/** Those who come, as members; whoever is not known is left out. */
export const membersOf = (week: Week, helpers: readonly SuggestedHelper[]): Member[] =>
  helpers.flatMap(({ volunteerId, part, isPromised }) => {
    const volunteer = week.volunteers.get(volunteerId)
    return volunteer ? [{ volunteer, part, isPromised }] : []
  })

export const asHelpers = (members: readonly Member[]): SuggestedHelper[] =>
  members.map(({ volunteer, part, isPromised }) => ({ volunteerId: volunteer.id, part, isPromised }))

/** The same people with one of the suggested adults as lead, each in turn. */
export const withEachLead = (
  members: readonly Member[],
  { lesson }: Pick<StaffedVisit, 'lesson'>,
): Member[][] =>
  members
    .filter((one) => !one.isPromised && isHelper(one) && isAdultAt(one.volunteer, lesson))
    .map((lead) =>
      members.map((one) => (one.isPromised ? one : { ...one, part: one === lead ? 'lead' : 'partner' })),
    )

/**
 * Who is left of a visit when these leave it: the others where they still do, another adult leading if need be; else nobody but
 * those promised.
 */
export const afterLeaving = (
  week: Week,
  { visit, lesson, helpers }: StaffedVisit,
  leavingIds: ReadonlySet<string>,
): SuggestedHelper[] => {
  const staying = membersOf(
    week,
    helpers.filter(({ volunteerId }) => !leavingIds.has(volunteerId)),
  )
  const hasNone = staying.every(({ isPromised }) => isPromised)
  if (hasNone) return asHelpers(staying)
  const crew = [staying, ...withEachLead(staying, { lesson })].find(
    (one) => !crewFault(week, visit, lesson, one),
  )
  return asHelpers(crew ?? staying.filter(({ isPromised }) => isPromised))
}

import type { SuggestedVisit } from '#planner/week/week-plan.ts'
import type { BoardVisit } from './board-visits.ts'
import { suggestedVisits } from './suggested-visits.ts'

/** A visit that two plans have differently; null where a plan gives a wish no time. */
export interface VisitDifference {
  readonly visit: BoardVisit
  readonly one: SuggestedVisit | null
  readonly other: SuggestedVisit | null
}

const crewOf = ({ helpers }: SuggestedVisit): string =>
  helpers
    .map(({ volunteerId, part }) => `${volunteerId} ${part}`)
    .sort()
    .join()

const isSame = (one: SuggestedVisit, other: SuggestedVisit): boolean =>
  one.day === other.day && one.startMinute === other.startMinute && crewOf(one) === crewOf(other)

const bothOf = (one: readonly BoardVisit[], other: readonly BoardVisit[]): VisitDifference[] => {
  const [inOne, inOther] = [one, other].map(
    (visits) => new Map(suggestedVisits(visits).map((visit) => [visit.visitId, visit])),
  )
  const all = new Map([...other, ...one].map((visit) => [visit.visitId, visit]))
  return [...all.values()].map((visit) => ({
    visit,
    one: inOne?.get(visit.visitId) ?? null,
    other: inOther?.get(visit.visitId) ?? null,
  }))
}

const byTime = ({ visit: one }: VisitDifference, { visit: other }: VisitDifference): number =>
  one.day.localeCompare(other.day) || one.startMinute - other.startMinute

/** The visits at which somebody else goes, in another part or at another time, by the time of the first plan. */
export const planDifferences = (
  one: readonly BoardVisit[],
  other: readonly BoardVisit[],
): VisitDifference[] =>
  bothOf(one, other)
    .filter((visit) => !visit.one || !visit.other || !isSame(visit.one, visit.other))
    .sort(byTime)

/** The visits that lack people in both plans. */
export const lackingInBoth = (one: readonly BoardVisit[], other: readonly BoardVisit[]): BoardVisit[] =>
  bothOf(one, other)
    .filter((visit) => visit.one?.isServed === false && visit.other?.isServed === false)
    .sort(byTime)
    .map(({ visit }) => visit)

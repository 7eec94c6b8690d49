import type { Finding } from '#domain/finding.ts'
import { isStanding, type Part } from '#domain/pairing/pairing.ts'
import { whyNotPair } from '#domain/pairing/why-not-pair.ts'
import type { PlanningRows } from '#client/queries/usePlanningRows.ts'
import type { BoardVisit } from './board-visits.ts'

/**
 * The rule for which the hub would refuse asking this helper in this part; null when it would not. More may be asked than the
 * planner suggests: a third helper, a trainee, somebody who said no before. Of a wish nothing is known before it is a visit.
 */
export const whyNotAsked = (
  rows: PlanningRows,
  visit: BoardVisit,
  { volunteerId, part }: { readonly volunteerId: string; readonly part: Part },
): Finding | null => {
  const lesson = rows.lessons.find(({ id }) => id === visit.visitId)
  const volunteer = rows.volunteers.find(({ id }) => id === volunteerId)
  if (!lesson || !volunteer) return null
  const alongside = visit.pairings.filter(isStanding).map((one) => one.volunteerId)
  return whyNotPair(rows, lesson, volunteer, alongside, part)
}

import type { Finding } from '#domain/finding.ts'
import { isStanding, type Pairing, pairingId } from '#domain/pairing/pairing.ts'
import { grouped } from '#domain/rules/grouped.ts'
import { studentTooFar } from '#domain/rules/student-way.ts'
import type { PlanningRows } from '#client/queries/usePlanningRows.ts'
import type { BoardVisit } from './board-visits.ts'
import { lessonToBe, whyNotAsked } from './why-not-asked.ts'

/** Everybody on the row as if all of them had been asked. */
const asAsked = ({ visitId, pairings, suggested }: BoardVisit): Pairing[] => [
  ...pairings.filter(isStanding),
  ...suggested.map(({ volunteerId, part }): Pairing => ({
    ...{ id: pairingId(visitId, volunteerId), lessonId: visitId, volunteerId, part },
    state: 'asked',
  })),
]

/** What has to be known of somebody on a row before they are asked or settled. */
export interface CrewFinding {
  readonly visitId: string
  readonly volunteerId: string
  readonly finding: Finding
}

/** For which rule asking somebody chosen by hand would be refused: what the planner suggests breaks none. */
const refusedOf = (rows: PlanningRows, visit: BoardVisit): CrewFinding[] =>
  visit.suggested
    .filter(({ isLocked }) => isLocked)
    .flatMap((one) => {
      const finding = whyNotAsked(rows, visit, one, visit.suggested)
      return finding ? [{ visitId: visit.visitId, volunteerId: one.volunteerId, finding }] : []
    })

/** Rules that the chosen would break, and students whom nobody takes along, by the visit's id. */
export const crewFindings = (
  rows: PlanningRows,
  visits: readonly BoardVisit[],
): ReadonlyMap<string, readonly CrewFinding[]> => {
  const tooFar = studentTooFar({
    ...rows,
    lessons: visits.flatMap((visit) => lessonToBe(rows, visit) ?? []),
    pairings: visits.flatMap(asAsked),
  }).map((finding) => {
    const [visitId = '', volunteerId = ''] = finding.about
    return { visitId, volunteerId, finding }
  })
  return grouped([...visits.flatMap((visit) => refusedOf(rows, visit)), ...tooFar], ({ visitId }) => visitId)
}

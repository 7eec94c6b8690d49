import type { Finding } from '#domain/finding.ts'
import { isStanding, type Pairing, pairingId } from '#domain/pairing/pairing.ts'
import { grouped } from '#domain/rules/grouped.ts'
import { minorAccompanied } from '#domain/rules/minor-accompanied.ts'
import { studentTooFar } from '#domain/rules/student-way.ts'
import type { PlanningRows } from '#client/queries/usePlanningRows.ts'
import type { DraftHelper } from './board-draft.ts'
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

const known = new WeakMap<PlanningRows, Map<string, Finding | null>>()

/** For which rule asking somebody would be refused: of the same rows reckoned once for each helper among the same others. */
const whyNot = (
  rows: PlanningRows,
  visit: BoardVisit,
  { volunteerId, part }: DraftHelper,
): Finding | null => {
  const answers = known.get(rows) ?? new Map<string, Finding | null>()
  known.set(rows, answers)
  const others = [...visit.pairings.filter(isStanding), ...visit.suggested].map((one) => one.volunteerId)
  const key = [visit.visitId, visit.day, visit.startMinute, volunteerId, part, ...others].join(' ')
  const before = answers.get(key)
  if (before !== undefined) return before
  const answer = whyNotAsked(rows, visit, { volunteerId, part }, visit.suggested)
  answers.set(key, answer)
  return answer
}

const refusedOf = (rows: PlanningRows, visit: BoardVisit): CrewFinding[] =>
  visit.suggested.flatMap((one) => {
    const finding = whyNot(rows, visit, one)
    return finding ? [{ visitId: visit.visitId, volunteerId: one.volunteerId, finding }] : []
  })

/**
 * Rules for which somebody on a row could not be asked, minors with whom no adult goes, and students whom nobody takes along, by the
 * visit's id.
 */
export const crewFindings = (
  rows: PlanningRows,
  visits: readonly BoardVisit[],
): ReadonlyMap<string, readonly CrewFinding[]> => {
  const lessons = visits.flatMap((visit) => lessonToBe(rows, visit) ?? [])
  const pairings = visits.flatMap(asAsked)
  const confirmed = pairings.map((one): Pairing => ({ ...one, state: 'confirmed' }))
  const ofCrews = [
    ...minorAccompanied({ ...rows, lessons, pairings: confirmed }),
    ...studentTooFar({ ...rows, lessons, pairings }),
  ].map((finding) => {
    const [visitId = '', volunteerId = ''] = finding.about
    return { visitId, volunteerId, finding }
  })
  const told = new Map(
    [...visits.flatMap((visit) => refusedOf(rows, visit)), ...ofCrews].map((one) => [
      `${one.visitId} ${one.volunteerId} ${one.finding.code}`,
      one,
    ]),
  )
  return grouped(told.values(), ({ visitId }) => visitId)
}

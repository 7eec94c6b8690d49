import type { Finding } from '#domain/finding.ts'
import type { Lesson } from '#domain/lesson/lesson.ts'
import { lessonOfWish } from '#domain/lesson/lesson-of-wish.ts'
import { isStanding } from '#domain/pairing/pairing.ts'
import { whyNotPair } from '#domain/pairing/why-not-pair.ts'
import type { PlanningRows } from '#client/queries/usePlanningRows.ts'
import type { DraftHelper } from './board-draft.ts'
import type { BoardVisit } from './board-visits.ts'

type Asked = Pick<DraftHelper, 'volunteerId' | 'part'>

/** The lesson, or what the wish would become at this time. */
export const lessonToBe = (rows: PlanningRows, visit: BoardVisit): Lesson | undefined => {
  const request = rows.requests.find(({ id }) => id === visit.visitId)
  return (
    rows.lessons.find(({ id }) => id === visit.visitId) ??
    (request && lessonOfWish({ ...visit, request }, visit))
  )
}

/**
 * The rule for which the hub would refuse asking this helper in this part; null when it would not. More may be asked than the
 * planner suggests: a third helper, a trainee, somebody who said no before.
 */
export const whyNotAsked = (
  rows: PlanningRows,
  visit: BoardVisit,
  { volunteerId, part }: Asked,
  others: readonly Asked[] = [],
): Finding | null => {
  const lesson = lessonToBe(rows, visit)
  const volunteer = rows.volunteers.find(({ id }) => id === volunteerId)
  if (!lesson || !volunteer) return null
  const standing = visit.pairings.filter(isStanding)
  const alongside = [...standing, ...others].map((one) => one.volunteerId)
  return whyNotPair(rows, lesson, volunteer, alongside, part)
}

import type { Lesson } from '#domain/lesson/lesson.ts'
import type { StaffedVisit } from '../soft/staffed-visit.ts'
import type { Counts } from '../soft/counts.ts'
import { afterLeaving, asHelpers } from './after-leaving.ts'
import type { Member } from './crew.ts'
import { crewsWith, type Forcing } from './crews-with.ts'
import { leavings } from './leaving.ts'
import { changedVisit, changeInCounts, changeInPoints } from './plan-change.ts'
import type { PlanBook } from './plan-book.ts'

/** One way of having somebody at a visit, and what it comes to. `changed`: the visits that would be others than they are. */
export interface Forced {
  readonly lesson: Lesson
  readonly crew: readonly Member[]
  readonly changed: ReadonlyMap<string, StaffedVisit>
  readonly counts: Counts
  readonly points: number
}

/** The plan's other visits as they would be, each left by those who come here instead. */
const visitsLeft = (
  book: PlanBook,
  leaving: readonly { readonly id: string; readonly from: readonly StaffedVisit[] }[],
): Map<string, StaffedVisit> => {
  const left = new Map<string, Set<string>>()
  for (const { id, from } of leaving)
    for (const { visit } of from) left.set(visit.id, new Set([...(left.get(visit.id) ?? []), id]))
  return new Map(
    [...left].flatMap(([visitId, ids]) => {
      const now = book.staffed.get(visitId)
      return now ? [[visitId, changedVisit(book, now, afterLeaving(book.week, now, ids))] as const] : []
    }),
  )
}

const reckoned = (
  { book, visit, lesson, volunteer, isPolite }: Forcing,
  crew: readonly Member[],
  ownLeaving: readonly StaffedVisit[],
): Forced => {
  const now = book.staffed.get(visit.id)
  const isSameTime =
    now?.lesson.lessonDay === lesson.lessonDay && now.lesson.startMinute === lesson.startMinute
  const goesAlready = new Set(isSameTime ? now.helpers.map(({ volunteerId }) => volunteerId) : [])
  const others = isPolite
    ? []
    : crew
        .filter(
          ({ volunteer: one, isPromised }) => !isPromised && one !== volunteer && !goesAlready.has(one.id),
        )
        .map(({ volunteer: one }) => ({ id: one.id, from: leavings(book, one, lesson)[0] ?? [] }))
  const changed = visitsLeft(book, [{ id: volunteer.id, from: ownLeaving }, ...others])
  if (now) changed.set(visit.id, changedVisit(book, { ...now, visit, lesson }, asHelpers(crew)))
  const counts = changeInCounts(book, changed)
  return { lesson, crew, changed, counts, points: changeInPoints(book, counts) }
}

/** The cheapest way of having the volunteer at this visit at this time; null when there is none. */
export const forceHelper = (forcing: Forcing): Forced | null => {
  const { book, volunteer, lesson } = forcing
  const sets = leavings(book, volunteer, lesson)
  if (sets.length === 0) return null
  let best: Forced | null = null
  for (const crew of crewsWith(forcing))
    for (const set of sets) {
      const way = reckoned(forcing, crew, set)
      if (!best || way.points < best.points) best = way
    }
  return best
}

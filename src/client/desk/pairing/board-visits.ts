import type { Day } from '#domain/day.ts'
import type { Position } from '#domain/position.ts'
import { type LessonStanding, lessonStanding } from '#domain/lesson/lesson-standing.ts'
import { helpersNeeded } from '#domain/lesson/lacks-people.ts'
import { isAhead, type Lesson } from '#domain/lesson/lesson.ts'
import { isStanding, type Pairing } from '#domain/pairing/pairing.ts'
import type { Request } from '#domain/request/request.ts'
import type { Volunteer } from '#domain/volunteer/volunteer.ts'
import { grouped } from '#domain/rules/grouped.ts'
import type { PlanningRows } from '#client/queries/usePlanningRows.ts'
import type { BoardDraft, DraftHelper, DraftVisit } from './board-draft.ts'

const VISIT_MINUTES = 60

/** Where the visit of a wish would be, as far as anybody knows. */
export type WhereIs = (request: Request) => { readonly area: string; readonly position: Position | null }

/** One row of the board: a lesson of the day, or a wish to which the draft gives a time. */
export interface BoardVisit {
  readonly visitId: string
  readonly kind: 'lesson' | 'wish'
  readonly title: string
  readonly area: string
  /** The place's name; empty for a home. */
  readonly placeName: string
  /** Null where nobody knows where it is; of a wish it is never known before it is a visit. */
  readonly position: Position | null
  readonly day: Day
  readonly startMinute: number
  readonly durationMinutes: number
  /** Whose visit it is; null for a class. */
  readonly learnerId: string | null
  readonly needed: number
  /** Everybody who was ever asked and has not been let go: also who declined, so that the answer is seen. */
  readonly pairings: readonly Pairing[]
  readonly suggested: readonly DraftHelper[]
  readonly standing: LessonStanding | 'wish'
}

const ofLesson = (
  lesson: Lesson,
  pairings: readonly Pairing[],
  suggested: readonly DraftHelper[],
  volunteers: ReadonlyMap<string, Volunteer>,
): BoardVisit => {
  const standing = new Set(pairings.filter(isStanding).map((one) => one.volunteerId))
  return {
    visitId: lesson.id,
    kind: 'lesson',
    title: lesson.title,
    area: lesson.area,
    placeName: lesson.placeName,
    position: lesson.position,
    day: lesson.lessonDay,
    startMinute: lesson.startMinute,
    durationMinutes: lesson.durationMinutes,
    learnerId: lesson.learnerHomeId,
    needed: helpersNeeded(lesson),
    pairings: pairings.filter((one) => one.state !== 'withdrew'),
    suggested: suggested.filter((one) => !standing.has(one.volunteerId)),
    standing: lessonStanding(lesson, pairings, volunteers),
  }
}

/** The row of a wish that the draft gives this time. */
export const rowOfWish = (request: Request, where: WhereIs, when: DraftVisit): BoardVisit => ({
  visitId: request.id,
  kind: 'wish',
  title: request.topics.join('・'),
  ...where(request),
  placeName: '',
  day: when.day,
  startMinute: when.startMinute,
  durationMinutes: VISIT_MINUTES,
  learnerId: request.learnerId,
  needed: 1,
  pairings: [],
  suggested: when.helpers,
  standing: 'wish',
})

const byTime = (one: BoardVisit, other: BoardVisit): number =>
  one.day.localeCompare(other.day) ||
  one.startMinute - other.startMinute ||
  (one.visitId < other.visitId ? -1 : 1)

const isUnsettled = ({ state }: Request): boolean => state === 'received' || state === 'offered'

/** Wishes that no visit answers yet, as the planner has them too: one that is offered may have its lesson already. */
const openWishes = ({ requests, lessons }: Pick<PlanningRows, 'requests' | 'lessons'>): Request[] => {
  const ahead = new Set(lessons.filter(isAhead).map(({ id }) => id))
  return requests.filter((one) => isUnsettled(one) && !(one.lessonId !== null && ahead.has(one.lessonId)))
}

/** The rows of these days in order of time: lessons that are still to come, and wishes where the draft puts them. */
export const boardVisits = (
  rows: PlanningRows,
  draft: BoardDraft,
  { days, whereIs }: { days: readonly Day[]; whereIs: WhereIs },
): BoardVisit[] => {
  const planned = new Set(days)
  const drafted = new Map(draft.map((one) => [one.visitId, one]))
  const volunteers = new Map(rows.volunteers.map((one) => [one.id, one]))
  const pairings = grouped(rows.pairings, (one) => one.lessonId)
  const lessons = rows.lessons
    .filter((lesson) => planned.has(lesson.lessonDay) && isAhead(lesson) && lesson.state !== 'draft')
    .map((lesson) =>
      ofLesson(lesson, pairings.get(lesson.id) ?? [], drafted.get(lesson.id)?.helpers ?? [], volunteers),
    )
  const wishes = openWishes(rows).flatMap((request) => {
    const when = drafted.get(request.id)
    return when && planned.has(when.day) ? [rowOfWish(request, whereIs, when)] : []
  })
  return [...lessons, ...wishes].sort(byTime)
}

/** Wishes to which the draft gives no time: they wait, the longest first. */
export const waitingWishes = (rows: PlanningRows, draft: BoardDraft): Request[] => {
  const placed = new Set(draft.map((one) => one.visitId))
  return openWishes(rows)
    .filter(({ id }) => !placed.has(id))
    .sort((one, other) => one.receivedAt.localeCompare(other.receivedAt))
}

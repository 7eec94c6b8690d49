import { z } from 'zod'
import { Day } from '#domain/day.ts'
import { Id } from '#domain/id.ts'
import { Part } from '#domain/pairing/pairing.ts'
import type { Request } from '#domain/request/request.ts'
import type { WeekPlan } from '#planner/week/week-plan.ts'

/** Somebody the board would send, whom nobody has asked yet. */
export const DraftHelper = z.strictObject({ volunteerId: Id, part: Part, isLocked: z.boolean() })
export type DraftHelper = z.infer<typeof DraftHelper>

/** What the board would do with one visit: when (a wish has no time of its own), and whom to send. */
export const DraftVisit = z.strictObject({
  visitId: Id,
  kind: z.enum(['lesson', 'wish']),
  day: Day,
  startMinute: z.int().min(0).max(1439),
  helpers: z.array(DraftHelper).max(20),
})
export type DraftVisit = z.infer<typeof DraftVisit>

/** Suggestions and choices that are on the board alone: nobody hears of them before they are asked. */
export const BoardDraft = z.array(DraftVisit).max(5000)
export type BoardDraft = readonly DraftVisit[]

/** What is said of a visit takes the place of what was said before; without anybody it leaves the draft. */
export const withVisit = (draft: BoardDraft, visit: DraftVisit): BoardDraft => [
  ...draft.filter((one) => one.visitId !== visit.visitId),
  ...(visit.helpers.length > 0 ? [visit] : []),
]

/** Whom a coordinator locked against the planner's rules is in no plan: they stay beside what it suggests. */
const withLockedOf = (draft: BoardDraft, visit: DraftVisit, plan: WeekPlan): BoardDraft => {
  const now = draft.find((one) => one.visitId === visit.visitId)
  const there = new Set(
    [
      ...(now?.helpers ?? []),
      ...(plan.visits.find((one) => one.visitId === visit.visitId)?.helpers ?? []),
    ].map(({ volunteerId }) => volunteerId),
  )
  const missing = visit.helpers.filter((one) => one.isLocked && !there.has(one.volunteerId))
  if (missing.length === 0) return draft
  return withVisit(draft, { ...(now ?? visit), helpers: [...(now?.helpers ?? []), ...missing] })
}

/** The draft after a search: what was locked keeps its lock. */
export const draftOfPlan = (plan: WeekPlan, before: BoardDraft): BoardDraft => {
  const locked = new Set(
    before.flatMap(({ visitId, helpers }) =>
      helpers.filter((one) => one.isLocked).map((one) => `${visitId} ${one.volunteerId}`),
    ),
  )
  const suggestions = plan.visits.flatMap(({ visitId, kind, day, startMinute, helpers }) => {
    const suggested = helpers
      .filter((one) => !one.isPromised)
      .map(({ volunteerId, part }) => ({
        volunteerId,
        part,
        isLocked: locked.has(`${visitId} ${volunteerId}`),
      }))
    return suggested.length > 0 ? [{ visitId, kind, day, startMinute, helpers: suggested }] : []
  })
  return before.reduce<BoardDraft>((draft, visit) => withLockedOf(draft, visit, plan), suggestions)
}

/** With this helper chosen by hand; that is locked, so that the next search does not take them away again. */
export const withHelper = (draft: BoardDraft, visit: DraftVisit, helper: Omit<DraftHelper, 'isLocked'>) => {
  const known = draft.find((one) => one.visitId === visit.visitId) ?? { ...visit, helpers: [] }
  const others = known.helpers.filter((one) => one.volunteerId !== helper.volunteerId)
  return withVisit(draft, { ...known, helpers: [...others, { ...helper, isLocked: true }] })
}

export const withoutHelper = (draft: BoardDraft, visitId: string, volunteerId: string): BoardDraft => {
  const known = draft.find((one) => one.visitId === visitId)
  if (!known) return draft
  return withVisit(draft, {
    ...known,
    helpers: known.helpers.filter((one) => one.volunteerId !== volunteerId),
  })
}

export const withoutVisit = (draft: BoardDraft, visitId: string): BoardDraft =>
  draft.filter((one) => one.visitId !== visitId)

/** A wish was made a visit: what the draft says of it is that lesson's now. */
export const asLesson = (draft: BoardDraft, requestId: string, lessonId: string): BoardDraft =>
  draft.map((one) => (one.visitId === requestId ? { ...one, visitId: lessonId, kind: 'lesson' } : one))

/** Of wishes that have become visits meanwhile, by a form or on another desk, the helpers are suggested for those visits. */
export const withSettledWishes = (draft: BoardDraft, requests: readonly Request[]): BoardDraft => {
  const lessonOf = new Map(
    requests.flatMap(({ id, state, lessonId }) =>
      state === 'booked' && lessonId ? [[id, lessonId] as const] : [],
    ),
  )
  return draft.reduce<BoardDraft>((settled, { visitId }) => {
    const lessonId = lessonOf.get(visitId)
    return lessonId === undefined ? settled : asLesson(settled, visitId, lessonId)
  }, draft)
}

export const withLock = (
  draft: BoardDraft,
  visitId: string,
  volunteerId: string,
  isLocked: boolean,
): BoardDraft =>
  draft.map((visit) =>
    visit.visitId === visitId
      ? {
          ...visit,
          helpers: visit.helpers.map((one) => (one.volunteerId === volunteerId ? { ...one, isLocked } : one)),
        }
      : visit,
  )

/** What choosing a helper comes to: with whom they go, when, and which visits somebody of them leaves. */
export interface TakenCrew {
  readonly option: { readonly day: Day; readonly startMinute: number }
  readonly crew: readonly (Omit<DraftHelper, 'isLocked'> & { readonly isPromised: boolean })[]
  readonly leavesVisitIds: readonly string[]
}

/** The draft with this crew at the visit; whoever was chosen by hand is locked, and nobody is left in two places. */
export const withCrew = (
  draft: BoardDraft,
  { visitId, kind }: Pick<DraftVisit, 'visitId' | 'kind'>,
  { taken, chosenId }: { taken: TakenCrew; chosenId: string },
): BoardDraft => {
  const before = draft.find((one) => one.visitId === visitId)?.helpers ?? []
  const isLocked = (id: string) =>
    id === chosenId || before.some((one) => one.volunteerId === id && one.isLocked)
  const leaving = taken.leavesVisitIds.flatMap((id) =>
    taken.crew.map((one) => [id, one.volunteerId] as const),
  )
  const left = leaving.reduce((kept, [id, volunteerId]) => withoutHelper(kept, id, volunteerId), draft)
  const helpers = taken.crew
    .filter((one) => !one.isPromised)
    .map(({ volunteerId, part }) => ({ volunteerId, part, isLocked: isLocked(volunteerId) }))
  return withVisit(left, { visitId, kind, ...taken.option, helpers })
}

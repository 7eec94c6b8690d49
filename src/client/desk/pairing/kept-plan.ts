import type { Day } from '#domain/day.ts'
import type { BoardDraft } from './board-draft.ts'

/** What the board would do with one week, put aside by the coordinator. */
export interface KeptPlan {
  readonly number: number
  readonly monday: Day
  /** Minutes of the day at which it was kept. */
  readonly keptMinute: number
  readonly draft: BoardDraft
}

/** What a draft says of these days. */
export const draftOfDays = (draft: BoardDraft, days: readonly Day[]): BoardDraft =>
  draft.filter(({ day }) => days.includes(day))

/** The draft with another plan for these days; other weeks stay as they are. */
export const withPlanFor = (draft: BoardDraft, days: readonly Day[], plan: BoardDraft): BoardDraft => {
  const planned = new Set(plan.map(({ visitId }) => visitId))
  return [...draft.filter(({ visitId, day }) => !days.includes(day) && !planned.has(visitId)), ...plan]
}

const contentOf = (draft: BoardDraft): string =>
  draft
    .map(({ visitId, day, startMinute, helpers }) => {
      const crew = helpers.map(({ volunteerId, part }) => `${volunteerId} ${part}`).sort()
      return [visitId, day, startMinute, ...crew].join()
    })
    .sort()
    .join('\n')

/** The same people at the same visits and times; locks do not matter. */
export const isSameDraft = (one: BoardDraft, other: BoardDraft): boolean =>
  contentOf(one) === contentOf(other)

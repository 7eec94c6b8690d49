import type { Day } from '#domain/day.ts'
import type { Lock } from '#planner/week/week-task.ts'
import type { BoardDraft } from './board-draft.ts'

/** Keeps whoever is suggested on other days than this one where they are. */
export const locksElsewhere = (draft: BoardDraft, day: Day): Lock[] =>
  draft
    .filter((visit) => visit.day !== day)
    .flatMap(({ visitId, helpers }) => helpers.map(({ volunteerId }) => ({ visitId, volunteerId })))

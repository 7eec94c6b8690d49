import type { Part } from '#domain/pairing/pairing.ts'
import {
  type BoardDraft,
  type DraftHelper,
  type TakenCrew,
  withCrew,
  withHelper,
  withLock,
  withoutHelper,
} from './board-draft.ts'
import type { BoardVisit } from './board-visits.ts'
import type { Board } from './useBoard.ts'

/** What changes the draft alone: nobody hears of it. */
export const useDraftActs = ({ draft, change }: Board, changed: (visitId: string) => void) => {
  const then = (visitId: string, next: (before: BoardDraft) => BoardDraft): void => {
    changed(visitId)
    change(next(draft.value))
  }

  return {
    /** The crew that the planner found for a helper. */
    take: (visit: BoardVisit, chosenId: string, taken: TakenCrew): void =>
      then(visit.visitId, (before) => withCrew(before, visit, { taken, chosenId })),
    /** One helper alone, as the coordinator wishes, whatever the planner thinks of it. */
    choose: ({ visitId, kind, day, startMinute }: BoardVisit, volunteerId: string, part: Part): void =>
      then(visitId, (before) =>
        withHelper(before, { visitId, kind, day, startMinute, helpers: [] }, { volunteerId, part }),
      ),
    remove: (visitId: string, volunteerId: string): void =>
      then(visitId, (before) => withoutHelper(before, visitId, volunteerId)),
    toggleLock: (visitId: string, { volunteerId, isLocked }: DraftHelper): void =>
      then(visitId, (before) => withLock(before, visitId, volunteerId, !isLocked)),
  }
}

import { computed } from 'vue'
import { answerPairing } from '#domain/pairing/answer-pairing.ts'
import { confirmPair } from '#domain/pairing/confirm-pair.ts'
import { isAgreed, type Pairing } from '#domain/pairing/pairing.ts'
import {
  type DraftHelper,
  asLesson,
  type TakenCrew,
  withCrew,
  withHelper,
  withLock,
  withoutHelper,
  withoutVisit,
} from './board-draft.ts'
import type { BoardVisit } from './board-visits.ts'
import { useAsking } from './useAsking.ts'
import type { Planning } from './usePlanning.ts'

/** What can be done with the visits on the board: choose and lock in the draft, ask, note answers, confirm. */
export const useVisitActs = ({ base, board, visits, whereIs }: Planning) => {
  const asking = useAsking({
    base: () => base.value,
    whereIs,
    made: (requestId, lessonId) => board.change(asLesson(board.draft.value, requestId, lessonId)),
  })

  const askThese = async (visitIds: readonly string[]): Promise<void> => {
    const visits = board.draft.value.filter((one) => visitIds.includes(one.visitId))
    const done = await asking.ask(visits)
    if (done.length > 0) board.change(done.reduce((draft, id) => withoutVisit(draft, id), board.draft.value))
  }

  /** With the crew that the planner found for them; against a rule they are noted alone, as the coordinator wishes. */
  const choose = (visit: BoardVisit, volunteerId: string, taken: TakenCrew | null): void => {
    const { visitId, kind, day, startMinute, suggested, pairings } = visit
    if (taken) return board.change(withCrew(board.draft.value, visit, { taken, chosenId: volunteerId }))
    const isFirst = suggested.length === 0 && !pairings.some(isAgreed)
    const drafted = { visitId, kind, day, startMinute, helpers: [] }
    board.change(withHelper(board.draft.value, drafted, { volunteerId, part: isFirst ? 'lead' : 'partner' }))
  }

  /** Exactly those who have said yes go. */
  const confirm = ({ visitId, pairings }: BoardVisit) =>
    asking.act.run(confirmPair, {
      lessonId: visitId,
      helpers: pairings.filter(isAgreed).map(({ volunteerId, part }) => ({ volunteerId, part })),
    })

  return {
    ask: (visitId: string) => askThese([visitId]),
    askAll: () => askThese(visits.value.filter((one) => one.suggested.length > 0).map((one) => one.visitId)),
    choose,
    confirm,
    remove: (visitId: string, volunteerId: string) =>
      board.change(withoutHelper(board.draft.value, visitId, volunteerId)),
    toggleLock: (visitId: string, { volunteerId, isLocked }: DraftHelper) =>
      board.change(withLock(board.draft.value, visitId, volunteerId, !isLocked)),
    answer: ({ id }: Pairing, answer: 'accepted' | 'declined') =>
      asking.act.run(answerPairing, { pairingId: id, answer }),
    whyNotAsked: (visitId: string) => asking.notAsked.value.find((one) => one.visitId === visitId)?.sentence,
    notAsked: asking.notAsked,
    askedCount: asking.askedCount,
    refused: asking.act.refused,
    isBusy: computed(() => asking.act.busyWith.value !== null),
  }
}

export type VisitActs = ReturnType<typeof useVisitActs>

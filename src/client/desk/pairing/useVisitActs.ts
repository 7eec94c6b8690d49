import { computed } from 'vue'
import { answerPairing } from '#domain/pairing/answer-pairing.ts'
import { confirmPair } from '#domain/pairing/confirm-pair.ts'
import type { Pairing } from '#domain/pairing/pairing.ts'
import { withdrawPairing } from '#domain/pairing/withdraw-pairing.ts'
import { asLesson, withoutVisit } from './board-draft.ts'
import type { BoardVisit } from './board-visits.ts'
import { crewToConfirm } from './crew-to-confirm.ts'
import { useAsking } from './useAsking.ts'
import { useDoneAt } from './useDoneAt.ts'
import { useDraftActs } from './useDraftActs.ts'
import type { Planning } from './usePlanning.ts'

/** What can be done with the visits on the board: choose and lock in the draft, ask, note answers, confirm. */
export const useVisitActs = ({ base, board, visits, whereIs }: Planning) => {
  const asking = useAsking({
    base: () => base.value,
    whereIs,
    made: (requestId, lessonId) => board.change(asLesson(board.draft.value, requestId, lessonId)),
  })
  const { doneAt, refused } = useDoneAt(asking.act)

  const askThese = async (visitIds: readonly string[]): Promise<void> => {
    refused.value = null
    const visits = board.draft.value.filter((one) => visitIds.includes(one.visitId))
    const done = await asking.ask(visits)
    if (done.length > 0) board.change(done.reduce((draft, id) => withoutVisit(draft, id), board.draft.value))
  }

  /** Why something could not be done is told until the visit's people are chosen anew. */
  const forget = (visitId: string): void => {
    if (refused.value?.visitId === visitId) refused.value = null
    asking.notAsked.value = asking.notAsked.value.filter((one) => one.visitId !== visitId)
  }

  const confirm = ({ visitId, pairings, day }: BoardVisit) =>
    doneAt(visitId, confirmPair, {
      lessonId: visitId,
      helpers: crewToConfirm(pairings, base.value?.rows.volunteers ?? [], day),
    })

  return {
    ask: (visitId: string) => askThese([visitId]),
    askThese,
    askAll: () => askThese(visits.value.filter((one) => one.suggested.length > 0).map((one) => one.visitId)),
    ...useDraftActs(board, forget),
    confirm,
    answer: ({ id, lessonId }: Pairing, answer: 'accepted' | 'declined') =>
      doneAt(lessonId, answerPairing, { pairingId: id, answer }),
    takeBack: ({ id, lessonId }: Pairing) => doneAt(lessonId, withdrawPairing, { pairingId: id }),
    /** The last refusal at this visit: of asking, of an answer, of settling the pair. */
    whyNot: (visitId: string) =>
      refused.value?.visitId === visitId
        ? refused.value.sentence
        : asking.notAsked.value.find((one) => one.visitId === visitId)?.sentence,
    notAsked: asking.notAsked,
    askedCount: asking.askedCount,
    isBusy: computed(() => asking.act.busyWith.value !== null),
  }
}

export type VisitActs = ReturnType<typeof useVisitActs>

import { confirmPair } from '#domain/pairing/confirm-pair.ts'
import { isConfirmed, isStanding } from '#domain/pairing/pairing.ts'
import { withdrawPairing } from '#domain/pairing/withdraw-pairing.ts'
import { useAct } from '../useAct.ts'
import { withVisit } from './board-draft.ts'
import type { ReplannedPart, ReplannedVisit } from './replan.ts'
import type { Planning } from './usePlanning.ts'
import type { VisitActs } from './useVisitActs.ts'

/** Does what a part of a replan says. */
export const useAccepting = (planning: Planning, acts: VisitActs) => {
  const act = useAct()

  const leave = async ({ leaving }: ReplannedVisit): Promise<boolean> => {
    const stands = new Set(planning.base.value?.rows.pairings.filter(isStanding).map(({ id }) => id))
    for (const { id } of leaving.filter((one) => stands.has(one.id)))
      if (!(await act.run(withdrawPairing, { pairingId: id }))) return false
    return true
  }

  /** Where all who stay are confirmed, one of them takes the other part at once; else it is settled with the new pair. */
  const takeParts = async ({ visitId, staying, newParts }: ReplannedVisit): Promise<boolean> => {
    if (newParts.length === 0 || !staying.every(isConfirmed)) return true
    const partOf = new Map(newParts.map((one) => [one.volunteerId, one.part]))
    const helpers = staying.map(({ volunteerId, part }) => ({
      volunteerId,
      part: partOf.get(volunteerId) ?? part,
    }))
    return act.run(confirmPair, { lessonId: visitId, helpers })
  }

  const suggestJoining = (part: ReplannedPart): void => {
    const draft = part.reduce((before, { visitId, day, startMinute, joining }) => {
      const helpers = joining.map((one) => ({ ...one, isLocked: true }))
      return withVisit(before, { visitId, kind: 'lesson', day, startMinute, helpers })
    }, planning.board.draft.value)
    planning.board.change(draft)
  }

  /**
   * Promises that end are taken back first, then the others are asked; whom a rule refuses stays on the board as suggested. Gives
   * whether all promises that end could be taken back; `refused` says why not.
   */
  const accept = async (part: ReplannedPart): Promise<boolean> => {
    for (const visit of part) if (!((await leave(visit)) && (await takeParts(visit)))) return false
    suggestJoining(part)
    await acts.askThese(part.filter(({ joining }) => joining.length > 0).map(({ visitId }) => visitId))
    return true
  }

  return { accept, refused: act.refused }
}

import type { BoardVisit } from './board-visits.ts'

/** What stands in one cell of the board, helper × visit. `unknown`: the rules have not been asked yet. */
export type CellState =
  'confirmed' | 'accepted' | 'asked' | 'declined' | 'suggested' | 'allowed' | 'forbidden' | 'unknown'

/** What the rules say of a helper for a visit who is not on it. */
export type Verdict = 'allowed' | 'forbidden'

/** One sign each, told apart without colour. */
export const CELL_SIGNS: Record<CellState, string> = {
  confirmed: '●',
  accepted: '◎',
  asked: '○',
  declined: '－',
  suggested: '☆',
  allowed: '・',
  forbidden: '×',
  unknown: '',
}

export const cellKey = (visitId: string, volunteerId: string): string => `${visitId} ${volunteerId}`

export const cellState = (
  visit: BoardVisit,
  volunteerId: string,
  verdicts: ReadonlyMap<string, Verdict>,
): CellState => {
  const pairing = visit.pairings.find((one) => one.volunteerId === volunteerId)
  if (visit.suggested.some((one) => one.volunteerId === volunteerId)) return 'suggested'
  if (pairing && pairing.state !== 'withdrew') return pairing.state
  return verdicts.get(cellKey(visit.visitId, volunteerId)) ?? 'unknown'
}

import type { Day } from '#domain/day.ts'
import { isAgreed, isStanding, type Pairing, type Part } from '#domain/pairing/pairing.ts'
import { isMinorOn, type Volunteer } from '#domain/volunteer/volunteer.ts'
import type { BoardVisit } from './board-visits.ts'

/** All who were asked have said yes, they are enough as the row says, and one of them is not confirmed yet. */
export const mayConfirm = ({
  pairings,
  standing: said,
}: Pick<BoardVisit, 'pairings' | 'standing'>): boolean => {
  const standing = pairings.filter(isStanding)
  return said !== 'lacking' && standing.every(isAgreed) && standing.some((one) => one.state === 'accepted')
}

/** Exactly those who have said yes go. Where nobody of them leads any more, the first adult does. */
export const crewToConfirm = (
  pairings: readonly Pairing[],
  volunteers: readonly Volunteer[],
  day: Day,
): { volunteerId: string; part: Part }[] => {
  const going = pairings.filter(isAgreed).map(({ volunteerId, part }) => ({ volunteerId, part }))
  if (going.some(({ part }) => part === 'lead')) return going
  const adults = new Set(volunteers.filter((one) => !isMinorOn(one, day)).map(({ id }) => id))
  const leading = going.find(({ part, volunteerId }) => part === 'partner' && adults.has(volunteerId))
  return going.map((one) => (one === leading ? { ...one, part: 'lead' } : one))
}

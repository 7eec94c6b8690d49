import { seatsMarked, type SeatFacts, sumOfSeats } from './attended-seats.ts'

/** 欠席率, a share (0–1): persons marked absent by persons marked absent or present; null while nobody is marked. */
export const noShowRate = (facts: SeatFacts): number | null => {
  const absent = sumOfSeats(seatsMarked(facts, 'absent'))
  const marked = absent + sumOfSeats(seatsMarked(facts, 'present'))
  return marked === 0 ? null : absent / marked
}

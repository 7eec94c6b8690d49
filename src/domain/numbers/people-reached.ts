import { attendedSeats, type SeatFacts } from './attended-seats.ts'

/** 実人数, in persons: everyone who was at a lesson, once only; a learner who ever came as a couple counts two. */
export const peopleReached = (facts: SeatFacts): number => {
  const seatsOf = new Map<string, number>()
  for (const { learnerId, seats } of attendedSeats(facts))
    seatsOf.set(learnerId, Math.max(seats, seatsOf.get(learnerId) ?? 0))
  return [...seatsOf.values()].reduce((sum, seats) => sum + seats, 0)
}

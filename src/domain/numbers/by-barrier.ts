import { Barrier } from '../words.ts'
import { attendedSeats, type SeatFacts } from './attended-seats.ts'
import type { Facts } from './facts.ts'

/** 来られない理由ごとの延べ参加者数, in persons; whoever has two reasons counts under both. */
export const attendancesByBarrier = (facts: SeatFacts & Pick<Facts, 'learners'>): Record<Barrier, number> => {
  const learners = new Map(facts.learners.map((learner) => [learner.id, learner]))
  const counts = Object.fromEntries(Barrier.options.map((barrier) => [barrier, 0])) as Record<Barrier, number>
  for (const { learnerId, seats } of attendedSeats(facts))
    for (const barrier of new Set(learners.get(learnerId)?.barriers ?? [])) counts[barrier] += seats
  return counts
}

import type { Day } from '../day.ts'
import { attendedSeats, type SeatFacts } from './attended-seats.ts'

/** 初参加, in persons: people whose first lesson ever among these facts fell between the two days, both included. */
export const firstTimers = (facts: SeatFacts, from: Day, until: Day): number => {
  const first = new Map<string, { day: Day; seats: number }>()
  for (const { lesson, learnerId, seats } of attendedSeats(facts)) {
    const known = first.get(learnerId)
    if (!known || lesson.lessonDay < known.day) first.set(learnerId, { day: lesson.lessonDay, seats })
  }
  return [...first.values()]
    .filter(({ day }) => from <= day && day <= until)
    .reduce((sum, { seats }) => sum + seats, 0)
}

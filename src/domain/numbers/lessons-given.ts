import type { Lesson } from '../lesson/lesson.ts'
import { attendedSeats, type SeatFacts } from './attended-seats.ts'

/** 実施した講座: held, or somebody was there whatever was promised. */
export const lessonsGiven = (facts: SeatFacts): Lesson[] => {
  const attended = new Set(attendedSeats(facts).map(({ lesson }) => lesson.id))
  return facts.lessons.filter((lesson) => lesson.state === 'held' || attended.has(lesson.id))
}

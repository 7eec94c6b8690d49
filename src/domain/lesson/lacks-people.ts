import { isConfirmed, type Pairing } from '../pairing/pairing.ts'
import { isAhead, type Lesson } from './lesson.ts'

/** Confirmed helpers of the lesson, trainees left out. */
export const helpersOf = (lesson: Lesson, pairings: readonly Pairing[]): Pairing[] =>
  pairings.filter((one) => one.lessonId === lesson.id && isConfirmed(one) && one.part !== 'trainee')

/** 人が足りません: nobody goes yet, or too few for the learners who have a seat. */
export const lacksPeople = (lesson: Lesson, pairings: readonly Pairing[]): boolean =>
  isAhead(lesson) &&
  Math.max(1, lesson.seatsTaken) > helpersOf(lesson, pairings).length * lesson.learnersPerHelper

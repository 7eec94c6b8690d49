import { isConfirmed, isStanding, type Pairing } from '../pairing/pairing.ts'
import { isAhead, type Lesson } from './lesson.ts'

/** How many helpers the learners who have a seat need, trainees left out; one at least, also before somebody books. */
export const helpersNeeded = ({
  seatsTaken,
  learnersPerHelper,
}: Pick<Lesson, 'seatsTaken' | 'learnersPerHelper'>): number =>
  Math.max(1, Math.ceil(seatsTaken / learnersPerHelper))

/** Who helps at the lesson if they come: asked, accepted or confirmed, trainees left out. */
export const crewOf = (lesson: Pick<Lesson, 'id'>, pairings: readonly Pairing[]): Pairing[] =>
  pairings.filter((one) => one.lessonId === lesson.id && isStanding(one) && one.part !== 'trainee')

/** Confirmed helpers of the lesson, trainees left out. */
export const helpersOf = (lesson: Lesson, pairings: readonly Pairing[]): Pairing[] =>
  crewOf(lesson, pairings).filter(isConfirmed)

/** Nobody is confirmed yet, or too few for the learners who have a seat. */
export const lacksPeople = (lesson: Lesson, pairings: readonly Pairing[]): boolean =>
  isAhead(lesson) && helpersOf(lesson, pairings).length < helpersNeeded(lesson)

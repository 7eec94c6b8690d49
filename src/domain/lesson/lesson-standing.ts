import { isAgreed, type Pairing } from '../pairing/pairing.ts'
import { crewOf, helpersNeeded, lacksPeople } from './lacks-people.ts'
import type { Lesson } from './lesson.ts'
import { canAccompanyOn, type Volunteer } from '../volunteer/volunteer.ts'

/**
 * How a lesson stands for the desk. `lacking`: 人が足りません, also with all who are asked; `awaiting`: 返事待ち, enough are asked and
 * not all have answered; `agreed`: 承諾済み, enough said yes and are not confirmed yet; `settled`: 決まりました; `open`: people are
 * settled, the state is not.
 */
export type LessonStanding =
  'draft' | 'lacking' | 'awaiting' | 'agreed' | 'open' | 'settled' | 'held' | 'cancelled'

type Volunteers = ReadonlyMap<string, Volunteer>

/** Of a lesson without its confirmed people: whether they would be enough, with an adult who can lead, if all came. */
const beforeItIsConfirmed = (
  lesson: Lesson,
  pairings: readonly Pairing[],
  volunteers: Volunteers,
): LessonStanding => {
  const crew = crewOf(lesson, pairings)
  const hasAdult = crew.some(({ volunteerId }) => {
    const volunteer = volunteers.get(volunteerId)
    return volunteer !== undefined && canAccompanyOn(volunteer, lesson.lessonDay)
  })
  if (crew.length < helpersNeeded(lesson) || !hasAdult) return 'lacking'
  return crew.every(isAgreed) ? 'agreed' : 'awaiting'
}

/** `volunteers`: by id, at least those of the pairings. */
export const lessonStanding = (
  lesson: Lesson,
  pairings: readonly Pairing[],
  volunteers: Volunteers,
): LessonStanding => {
  if (lesson.state === 'held' || lesson.state === 'cancelled' || lesson.state === 'draft') return lesson.state
  if (lacksPeople(lesson, pairings)) return beforeItIsConfirmed(lesson, pairings, volunteers)
  return lesson.state === 'confirmed' ? 'settled' : 'open'
}

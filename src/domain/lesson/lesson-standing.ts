import { isAgreed, type Pairing } from '../pairing/pairing.ts'
import { crewOf, helpersNeeded, lacksPeople } from './lacks-people.ts'
import type { Lesson } from './lesson.ts'

/**
 * How a lesson stands for the desk. `lacking`: 人が足りません, also with all who are asked; `awaiting`: 返事待ち, enough are asked and
 * not all have answered; `agreed`: 承諾済み, enough said yes and are not confirmed yet; `settled`: 決まりました; `open`: people are
 * settled, the state is not.
 */
export type LessonStanding =
  'draft' | 'lacking' | 'awaiting' | 'agreed' | 'open' | 'settled' | 'held' | 'cancelled'

/** Of a lesson without its confirmed people: whether they would be enough, with a lead among them, if all came. */
const beforeItIsConfirmed = (lesson: Lesson, pairings: readonly Pairing[]): LessonStanding => {
  const crew = crewOf(lesson, pairings)
  if (crew.length < helpersNeeded(lesson) || !crew.some((one) => one.part === 'lead')) return 'lacking'
  return crew.every(isAgreed) ? 'agreed' : 'awaiting'
}

export const lessonStanding = (lesson: Lesson, pairings: readonly Pairing[]): LessonStanding => {
  if (lesson.state === 'held' || lesson.state === 'cancelled' || lesson.state === 'draft') return lesson.state
  if (lacksPeople(lesson, pairings)) return beforeItIsConfirmed(lesson, pairings)
  return lesson.state === 'confirmed' ? 'settled' : 'open'
}

import type { Pairing } from '../pairing/pairing.ts'
import { lacksPeople } from './lacks-people.ts'
import type { Lesson } from './lesson.ts'

/** How a lesson stands for the desk. `lacking`: 人が足りません; `settled`: 決まりました; `open`: people are settled, the state is not. */
export type LessonStanding = 'draft' | 'lacking' | 'open' | 'settled' | 'held' | 'cancelled'

export const lessonStanding = (lesson: Lesson, pairings: readonly Pairing[]): LessonStanding => {
  if (lesson.state === 'held' || lesson.state === 'cancelled' || lesson.state === 'draft') return lesson.state
  if (lacksPeople(lesson, pairings)) return 'lacking'
  return lesson.state === 'confirmed' ? 'settled' : 'open'
}

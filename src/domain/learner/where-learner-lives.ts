import type { Lesson } from '../lesson/lesson.ts'
import type { Place } from '../place/place.ts'
import type { Position } from '../position.ts'
import type { Volunteer } from '../volunteer/volunteer.ts'
import type { Learner } from './learner.ts'

/** What is known of the town's places: from where else a position may be told. */
export interface KnownPositions {
  readonly lessons: readonly Pick<Lesson, 'area' | 'position' | 'learnerHomeId'>[]
  readonly places: readonly Pick<Place, 'area' | 'position'>[]
  readonly volunteers: readonly Pick<Volunteer, 'area' | 'home'>[]
}

const middleOf = (positions: readonly Position[]): Position | null => {
  if (positions.length === 0) return null
  const mean = (of: (position: Position) => number) =>
    positions.reduce((sum, one) => sum + of(one), 0) / positions.length
  return { latitude: mean((one) => one.latitude), longitude: mean((one) => one.longitude) }
}

/**
 * Where a learner lives, near enough for reckoning the way: where they were visited before, else the middle of what is known
 * of their area; null where nothing is.
 */
export const whereLearnerLives = (
  learner: Pick<Learner, 'id' | 'area'>,
  { lessons, places, volunteers }: KnownPositions,
): Position | null => {
  const visited = lessons.find((one) => one.learnerHomeId === learner.id && one.position)
  if (visited) return visited.position
  if (learner.area === '') return null
  return middleOf([
    ...[...lessons, ...places].flatMap((one) => (one.area === learner.area ? (one.position ?? []) : [])),
    ...volunteers.flatMap((one) => (one.area === learner.area ? (one.home ?? []) : [])),
  ])
}

import type { HalfDay } from '#domain/half-day.ts'
import { whereLearnerLives } from '#domain/learner/where-learner-lives.ts'
import { planningOf } from '#domain/municipality/planning.ts'
import type { Request, Seats } from '#domain/request/request.ts'
import type { PlaceKind, Topic } from '#domain/words.ts'
import type { PlanningRows } from '../week/task-of.ts'
import type { OpenWish } from '../week/week-task.ts'

/** A wish that nobody has made yet. Without an area it may be anywhere in the town. */
export interface WishAhead {
  readonly topics: readonly Topic[]
  readonly placeKind: PlaceKind
  readonly seats: Seats
  readonly area?: string
}

const LEARNER = 'learner-ahead'

/** The wish as if it were made for all of these half-days. */
export const requestAhead = ({ topics, placeKind, seats }: WishAhead, wish: readonly HalfDay[]): Request => ({
  id: 'wish-ahead',
  number: '00000000',
  learnerId: LEARNER,
  topics: [...topics],
  placeKind,
  wish: [...wish],
  seats,
  askedBy: { who: 'self', relation: '' },
  consent: 'said-by-self',
  door: 'simple',
  state: 'received',
  lessonId: null,
  receivedAt: '1970-01-01T00:00:00.000Z',
})

/** Every area the town's rows name: where somebody may live. */
const areasOf = ({ settings, learners, volunteers, places, lessons }: PlanningRows): string[] => {
  const named = [...learners, ...volunteers, ...places, ...lessons].map(({ area }) => area)
  const overrides = planningOf(settings).travelOverrides.flatMap(({ areas }) => areas)
  return [...new Set([...named, ...overrides])].filter((area) => area !== '')
}

/** The open wish at each place where it may be; at least one. */
export const whereverItIs = (rows: PlanningRows, { area }: WishAhead, open: OpenWish): OpenWish[] => {
  const areas = area === undefined ? areasOf(rows) : [area]
  return (areas.length > 0 ? areas : ['']).map((one) => ({
    ...open,
    area: one,
    position: whereLearnerLives({ id: LEARNER, area: one }, rows),
  }))
}

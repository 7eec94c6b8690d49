import type { Request, RequestState } from '#domain/request/request.ts'
import type { PlaceKind, Topic } from '#domain/words.ts'
import type { CastDay } from './cast-day.ts'

/** A request that no lesson answers yet; `askedBy` is empty for the learner, `窓口` for the operator, else the relation. */
export interface WishData {
  readonly learner: number
  readonly daysAgo: number
  readonly topics: readonly Topic[]
  readonly placeKind: PlaceKind
  readonly wish: 'any' | readonly `${CastDay}.${'am' | 'pm'}`[]
  readonly door: Request['door']
  readonly askedBy?: string
  readonly consent?: Request['consent']
  readonly seats?: 1 | 2
  readonly state?: RequestState
}

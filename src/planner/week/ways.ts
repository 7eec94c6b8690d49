import { wayMinutes, type WayEnd } from '#domain/lesson/travel-minutes.ts'
import type { TravelOverride } from '#domain/municipality/planning.ts'
import type { Volunteer } from '#domain/volunteer/volunteer.ts'

export const MEANS: readonly Volunteer['means'][] = ['foot', 'bicycle', 'car']

/** So many places are remembered pair by pair; beyond, the way is reckoned each time. */
const MOST_REMEMBERED = 1200
const UNKNOWN = -1

/** By way of the first known place no two lie further apart than twice the farthest from it, given ways left aside. */
const farthestOf = (
  places: readonly WayEnd[],
  means: Volunteer['means'],
  overrides: readonly TravelOverride[],
): number => {
  const hub = places.find(({ position }) => position)
  const direct = places.reduce(
    (most, place) => Math.max(most, hub ? wayMinutes(hub, place, means, []) : 0),
    0,
  )
  return Math.max(2 * direct, ...overrides.map(({ minutes }) => minutes))
}

/** Minutes between the places of a week, reckoned when they are first asked for. */
export class Ways {
  readonly #places: readonly WayEnd[]
  readonly #overrides: readonly TravelOverride[]
  readonly #known: Int16Array | null
  readonly #farthest: readonly number[]

  constructor(places: readonly WayEnd[], overrides: readonly TravelOverride[]) {
    this.#places = places
    this.#overrides = overrides
    const count = places.length
    this.#known = count <= MOST_REMEMBERED ? new Int16Array(count * count * MEANS.length).fill(UNKNOWN) : null
    this.#farthest = MEANS.map((means) => farthestOf(places, means, overrides))
  }

  /** No way between two of the places takes longer by these means. */
  farthest(means: number): number {
    return this.#farthest[means]!
  }

  /** `means` as an index into MEANS, places as indexes. */
  minutes(means: number, from: number, to: number): number {
    const known = this.#known
    if (!known) return this.#reckon(means, from, to)
    const index = (means * this.#places.length + from) * this.#places.length + to
    const minutes = known[index]!
    if (minutes !== UNKNOWN) return minutes
    const reckoned = this.#reckon(means, from, to)
    known[index] = reckoned
    return reckoned
  }

  #reckon(means: number, from: number, to: number): number {
    const minutes = wayMinutes(this.#places[from]!, this.#places[to]!, MEANS[means]!, this.#overrides)
    return Math.min(minutes, 32_000)
  }
}

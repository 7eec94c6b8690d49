import type { Random } from '../search/random.ts'
import { CrewBook } from './crew-book.ts'
import { OptionBounds } from './option-bounds.ts'
import type { WeekState } from './week-state.ts'

/** What every change of a plan works with. */
export interface Searching {
  readonly state: WeekState
  readonly random: Random
  /** As long as all posts together; for whoever tries something out. */
  readonly scratch: Int32Array
  readonly bounds: OptionBounds
  readonly crews: CrewBook
  /** Of each visit the nearest others, made when they are first asked for. */
  readonly near: (Int32Array | undefined)[]
}

export const searchingFrom = (state: WeekState, random: Random): Searching => ({
  ...{ state, random, scratch: state.posts.slice(), near: [] },
  bounds: new OptionBounds(state.week),
  crews: new CrewBook(state),
})

/** A visit that is served (or is not), by chance; -1 when a few tries found none. */
export const someVisit = ({ state, random }: Searching, isServed: boolean): number => {
  const { visitCount } = state.week
  const tries = isServed ? 4 : 12
  for (let count = 0; count < tries; count += 1) {
    const visit = random.below(visitCount)
    if (state.isServed(visit) === isServed) return visit
  }
  if (isServed || state.unservedCount === 0) return -1
  const first = random.below(visitCount)
  for (let step = 0; step < visitCount; step += 1) {
    const visit = (first + step) % visitCount
    if (!state.isServed(visit)) return visit
  }
  return -1
}

import { emptyPosts, serve } from './fill-visit.ts'
import { gather, gatherInTheWay } from './gather.ts'
import { type Searching, someVisit } from './searching.ts'
import { NO_TIME } from './week-state.ts'

const [FEWEST, MOST] = [2, 9]
/** How often out of a hundred room is made for a visit that nobody comes to. */
const MAKES_ROOM = 30
/** So many visits more are emptied then: who comes there instead has to come from somewhere. */
const MORE_FOR_ROOM = 8

/** In any order, from the place `from` on. */
const disorder = (visits: number[], { random }: Searching, from: number): void => {
  for (let last = visits.length - 1; last > from; last -= 1) {
    const other = from + random.below(last + 1 - from)
    const kept = visits[last]!
    visits[last] = visits[other]!
    visits[other] = kept
  }
}

const serveAnew = (searching: Searching, visits: readonly number[]): void => {
  const { state } = searching
  for (const visit of visits) {
    emptyPosts(state, visit)
    if (state.week.visits[visit]!.wish) state.setOption(visit, NO_TIME)
  }
  for (const visit of visits) serve(searching, visit)
}

/** Serves a visit that nobody comes to before what is in its way. */
const makeRoom = (searching: Searching, count: number): boolean => {
  const visit = someVisit(searching, false)
  if (visit < 0) return false
  const visits = [visit, ...gatherInTheWay(searching, visit, count)]
  disorder(visits, searching, 1)
  serveAnew(searching, visits)
  return true
}

/** Empties a few visits that have to do with each other and serves them anew one after the other, with some nobody came to. */
export const ruinRecreate = (searching: Searching): boolean => {
  const { state, random } = searching
  const count = FEWEST + random.below(MOST - FEWEST + 1)
  if (state.unservedCount > 0 && random.below(100) < MAKES_ROOM)
    return makeRoom(searching, count + MORE_FOR_ROOM)
  const visits = gather(searching, count)
  if (visits.length === 0) return false
  if (state.unservedCount > 0 && random.below(2) === 0) {
    const visit = someVisit(searching, false)
    if (visit >= 0) visits.push(visit)
  }
  disorder(visits, searching, 0)
  serveAnew(searching, visits)
  return true
}

import { emptyPosts, serve } from './fill-visit.ts'
import { type Searching, someVisit } from './searching.ts'
import { NO_TIME, NOBODY } from './week-state.ts'

const NEAREST = 24
const CAR = 2

/** The nearest visits, first those with the shortest way. */
const nearest = ({ state, near }: Searching, visit: number): Int32Array => {
  const known = near[visit]
  if (known) return known
  const { ways, placeOf, visitCount } = state.week
  const order = new Float64Array(visitCount)
  for (let other = 0; other < visitCount; other += 1)
    order[other] = ways.minutes(CAR, placeOf[visit]!, placeOf[other]!) * visitCount + other
  const sorted = Int32Array.from(order.sort(), (one) => one % visitCount)
  const others = sorted.filter((other) => other !== visit).slice(0, NEAREST)
  near[visit] = others
  return others
}

/** Visits that have something to do with each other: at the same time, near each other, or the same helpers'. */
const gather = (searching: Searching, count: number): number[] => {
  const { state, random } = searching
  const { visitCount, occasions, postFrom } = state.week
  const first = someVisit(searching, true)
  if (first < 0) return []
  const gathered = [first]
  const add = (visit: number): void => {
    if (gathered.length < count && state.isServed(visit) && !gathered.includes(visit)) gathered.push(visit)
  }
  const start = occasions.start[state.option[first]!]!
  const within = random.below(2) === 0 ? 90 : 600
  const kind = random.below(3)
  if (kind === 0) for (const visit of nearest(searching, first)) if (random.below(2) === 0) add(visit)
  if (kind === 1)
    for (let tries = 0; tries < 60 && gathered.length < count; tries += 1) {
      const visit = random.below(visitCount)
      if (state.isServed(visit) && Math.abs(occasions.start[state.option[visit]!]! - start) < within)
        add(visit)
    }
  if (kind === 2)
    for (let index = 0; index < gathered.length && gathered.length < count; index += 1) {
      const visit = gathered[index]!
      for (let post = postFrom[visit]!; post < postFrom[visit + 1]!; post += 1)
        if (state.posts[post] !== NOBODY) for (const other of state.theirs[state.posts[post]!]!) add(other)
    }
  return gathered
}

const disorder = (visits: number[], { random }: Searching): void => {
  for (let last = visits.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1)
    const kept = visits[last]!
    visits[last] = visits[other]!
    visits[other] = kept
  }
}

/** Empties a few visits that have to do with each other and serves them anew one after the other, with some nobody came to. */
export const ruinRecreate = (searching: Searching): boolean => {
  const { state, random } = searching
  const gathered = gather(searching, 2 + random.below(5))
  if (gathered.length === 0) return false
  for (const visit of gathered) {
    emptyPosts(state, visit)
    if (state.week.visits[visit]!.wish) state.setOption(visit, NO_TIME)
  }
  if (state.unservedCount > 0 && random.below(2) === 0) {
    const visit = someVisit(searching, false)
    if (visit >= 0 && !gathered.includes(visit)) {
      emptyPosts(state, visit)
      gathered.push(visit)
    }
  }
  disorder(gathered, searching)
  for (const visit of gathered) serve(searching, visit)
  return true
}

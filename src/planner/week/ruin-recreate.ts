import { emptyPosts, serve } from './fill-visit.ts'
import { gather } from './gather.ts'
import { type Searching, someVisit } from './searching.ts'
import { NO_TIME } from './week-state.ts'

const [FEWEST, MOST] = [2, 9]

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
  const gathered = gather(searching, FEWEST + random.below(MOST - FEWEST + 1))
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

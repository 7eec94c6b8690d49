import type { Random } from '../search/random.ts'
import { chooseNear } from './relocate.ts'
import type { RoutesState } from './routes-state.ts'

const WHOLE_TAIL = 0.4
const LONGEST = 4

/** Whether the caregiver may take every node from `node` on until the key; `count` of them. */
const stretchUntil = (state: RoutesState, from: number, until: number, taker: number): number => {
  const { services, isAble } = state.problem
  let last = from
  for (let node = state.next[from]!; node < services && state.key[node]! < until; node = state.next[node]!) {
    if (isAble[taker * services + node] === 0) return -1
    last = node
  }
  return last
}

const putStretchOn = (state: RoutesState, before: number, last: number, route: number): void => {
  if (last === before) return
  for (let node = state.next[before]!; ; node = state.next[node]!) {
    state.putOn(node, route)
    if (node === last) return
  }
}

/** Where a stretch that begins with `node` ends: a key, which cuts every route. */
const chooseEnd = (state: RoutesState, node: number, random: Random): number => {
  if (random.next() < WHOLE_TAIL) return Infinity
  let last = node
  for (let more = random.below(LONGEST); more > 0 && state.next[last]! < state.problem.services; more -= 1)
    last = state.next[last]!
  const after = state.keyAfter(last)
  return after === Infinity
    ? after
    : state.key[last]! + (after - state.key[last]!) * (0.001 + 0.999 * random.next())
}

/** Two caregivers change stretches of their routes between two moments of the order, so that the order still holds. */
export const exchangeStretches = (state: RoutesState, node: number, random: Random): boolean => {
  const neighbour = chooseNear(state, node, random)
  if (neighbour < 0) return false
  const route = state.route[node]!
  const otherRoute = state.route[neighbour]!
  const before = state.previous[node]!
  const otherBefore = state.key[neighbour]! < state.key[node]! ? neighbour : state.previous[neighbour]!
  if (route === otherRoute) return false
  if (state.keyOf(otherBefore) >= state.key[node]! || state.keyAfter(otherBefore) <= state.keyOf(before))
    return false
  const until = chooseEnd(state, node, random)
  const last = stretchUntil(state, before, until, otherRoute)
  const otherLast = last < 0 ? -1 : stretchUntil(state, otherBefore, until, route)
  if (otherLast < 0) return false
  const end = state.next[last]!
  const otherStart = state.next[otherBefore]!
  const otherEnd = state.next[otherLast]!
  const isOtherEmpty = otherLast === otherBefore
  const first = isOtherEmpty ? end : otherStart
  const legs =
    state.leg[node]! + state.leg[end]! + state.leg[otherStart]! + (isOtherEmpty ? 0 : state.leg[otherEnd]!)
  const ways = state.way(otherBefore, node) + state.way(last, otherEnd) + state.way(before, first)
  if (state.isTooMuch(ways + (isOtherEmpty ? 0 : state.way(otherLast, end)) - legs)) return false
  putStretchOn(state, before, last, otherRoute)
  putStretchOn(state, otherBefore, otherLast, route)
  state.link(otherBefore, node)
  state.link(last, otherEnd)
  state.link(before, first)
  if (!isOtherEmpty) state.link(otherLast, end)
  return true
}

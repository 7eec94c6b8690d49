import type { Random } from '../search/random.ts'
import { latenessBetween } from './lateness-between.ts'
import { choosePlace, keyBetween, moreWay } from './relocate.ts'
import type { RoutesState } from './routes-state.ts'

const STAY_ON_ROUTE = 0.5
const STAY_IN_PLACE = 0.4

/** The last node of a route whose key is not above. */
export const lastUntil = (state: RoutesState, office: number, key: number): number => {
  let before = office
  while (state.keyAfter(before) <= key) before = state.next[before]!
  return before
}

const chooseRoute = (state: RoutesState, node: number, except: number, random: Random): number => {
  const own = state.route[node]!
  if (own !== except && random.next() < STAY_ON_ROUTE) return own
  const who = state.problem.able[node]!
  const chosen = who[random.below(who.length)]!
  if (chosen !== except) return chosen
  return who[random.below(who.length)]!
}

/** Any of the gaps of a route between two keys: the key there. */
const chooseKey = (state: RoutesState, office: number, low: number, high: number, random: Random): number => {
  const { services } = state.problem
  const begin = lastUntil(state, office, low)
  let gaps = 1
  for (let node = state.next[begin]!; node < services && state.key[node]! < high; node = state.next[node]!)
    gaps += 1
  let before = begin
  for (let chosen = random.below(gaps); chosen > 0; chosen -= 1) before = state.next[before]!
  return keyBetween(Math.max(low, state.keyOf(before)), Math.min(high, state.keyAfter(before)), random)
}

/** Whether one service costs too much behind `before`, even if the other costs nothing in its new place. */
const isHopeless = (state: RoutesState, node: number, before: number, other: number): boolean => {
  const { previous, next, leg } = state
  const after = next[before]!
  if (before === previous[node]! || after === other) return false
  const without = leg[other]! + leg[next[other]!]! - state.way(previous[other]!, next[other]!)
  return state.isTooMuch(moreWay(state, node, before) - without + latenessBetween(state, before, node, after))
}

/** Moves a patient with two services: one of them beside a likely neighbour or where it was, the other where that leaves room. */
export const relocatePair = (state: RoutesState, patient: number, random: Random): boolean => {
  const { mate, services } = state.problem
  const node = random.next() < 0.5 ? patient : mate[patient]!
  const other = mate[node]!
  const before = random.next() < STAY_IN_PLACE ? state.previous[node]! : choosePlace(state, node, random)
  if (before < 0 || before === node || before === other) return false
  const route = before >= services ? before - services : state.route[before]!
  const otherRoute = chooseRoute(state, other, route, random)
  if (otherRoute === route) return false
  if (isHopeless(state, node, before, other)) return false
  const was = state.previous[node]!
  const otherWas = state.previous[other]!
  state.detach(node)
  state.detach(other)
  const key = chooseKey(state, services + otherRoute, state.keyOf(before), state.keyAfter(before), random)
  if (Number.isNaN(key)) {
    state.undo()
    return false
  }
  const otherBefore = lastUntil(state, services + otherRoute, key)
  if (before === was && otherBefore === otherWas) {
    state.undo()
    return false
  }
  state.insert(node, before)
  state.insert(other, otherBefore)
  state.rekey(node, key)
  return true
}

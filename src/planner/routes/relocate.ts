import type { Random } from '../search/random.ts'
import { latenessBetween } from './lateness-between.ts'
import type { RoutesState } from './routes-state.ts'

/** How far apart, in time, patients at the open end of the order are put. */
const END_GAP = 60
const LEAST_GAP = 1e-6
/** How often any place is tried instead of one beside a likely neighbour. */
const ANYWHERE = 0.05

/** A key between two others, of which one may be infinite; NaN when they are too close. */
export const keyBetween = (low: number, high: number, random: Random): number => {
  if (low === -Infinity)
    return high === Infinity ? END_GAP * random.next() : high - END_GAP * random.next() - LEAST_GAP
  if (high === Infinity) return low + END_GAP * random.next() + LEAST_GAP
  if (high - low < LEAST_GAP) return NaN
  return low + (high - low) * (0.1 + 0.8 * random.next())
}

/** One of the likely neighbours of a node, the nearest most often; -1 without any. */
export const chooseNear = (state: RoutesState, node: number, random: Random): number => {
  const near = state.problem.near[node]!
  if (near.length === 0) return -1
  const chance = random.next()
  return near[Math.floor(chance * chance * near.length)]!
}

const anyPlace = (state: RoutesState, node: number, random: Random): number => {
  const { able, services } = state.problem
  const who = able[node]!
  const office = services + who[random.below(who.length)]!
  let before = office
  for (let steps = random.below(8); steps > 0 && state.next[before]! < services; steps -= 1)
    before = state.next[before]!
  return before
}

/** A node behind which this one may be put: beside a likely neighbour or, now and then, anywhere; -1 when that is not possible. */
export const choosePlace = (state: RoutesState, node: number, random: Random): number => {
  const { problem } = state
  if (random.next() < ANYWHERE) return anyPlace(state, node, random)
  const neighbour = chooseNear(state, node, random)
  if (neighbour < 0) return -1
  if (problem.isAble[state.route[neighbour]! * problem.services + node] === 0) return -1
  return random.next() < 0.5 ? neighbour : state.previous[neighbour]!
}

/** How much longer the ways are when a node leaves its place for the one behind `before`. */
export const moreWay = (state: RoutesState, node: number, before: number): number => {
  const { previous, next, leg } = state
  const left = previous[node]!
  const right = next[node]!
  const after = next[before]!
  const without = state.way(left, right) - leg[node]! - leg[right]!
  return without + state.way(before, node) + state.way(node, after) - leg[after]!
}

/** Moves a patient with one service to another place. */
export const relocateSingle = (state: RoutesState, node: number, random: Random): boolean => {
  const before = choosePlace(state, node, random)
  if (before < 0 || before === node || before === state.previous[node]!) return false
  const more = moreWay(state, node, before)
  if (state.isTooMuch(more)) return false
  if (state.isTooMuch(more + latenessBetween(state, before, node, state.next[before]!))) return false
  const key = keyBetween(state.keyOf(before), state.keyAfter(before), random)
  if (Number.isNaN(key)) return false
  state.detach(node)
  state.insert(node, before)
  state.rekey(node, key)
  return true
}

import type { Random } from '../search/random.ts'
import { latenessBetween } from './lateness-between.ts'
import { lastUntil } from './relocate-pair.ts'
import { chooseNear } from './relocate.ts'
import type { RoutesState } from './routes-state.ts'

/** How often two patients with two services each change places wholly. */
const WHOLE_PAIR = 0.3

const isAble = ({ problem, route }: RoutesState, node: number, at: number): boolean =>
  problem.isAble[route[at]! * problem.services + node] === 1

/** Each gets the other's place on the route; the keys are for the caller to swap. */
const swapPlaces = (state: RoutesState, node: number, other: number): void => {
  const before = state.previous[node]!
  const beforeOther = state.previous[other]!
  state.detach(node)
  state.detach(other)
  if (beforeOther === node) {
    state.insert(other, before)
    state.insert(node, other)
  } else if (before === other) {
    state.insert(node, beforeOther)
    state.insert(other, node)
  } else {
    state.insert(other, before)
    state.insert(node, beforeOther)
  }
}

const swapKeys = (state: RoutesState, node: number, other: number): void => {
  const key = state.key[node]!
  state.rekey(node, state.key[other]!)
  state.rekey(other, key)
}

const swapPairs = (state: RoutesState, node: number, other: number): boolean => {
  const mate = state.problem.mate[node]!
  const otherMate = state.problem.mate[other]!
  if (!isAble(state, mate, otherMate) || !isAble(state, otherMate, mate)) return false
  swapPlaces(state, node, other)
  swapPlaces(state, mate, otherMate)
  swapKeys(state, node, other)
  return true
}

/** Puts a detached service where its key belongs on the route it is on; false where another there has that very key. */
const insertByKey = (state: RoutesState, node: number): boolean => {
  const key = state.key[node]!
  const before = lastUntil(state, state.problem.services + state.route[node]!, key)
  state.insert(node, before)
  return state.keyOf(before) < key
}

const isWithMate = ({ problem, route }: RoutesState, node: number, at: number): boolean => {
  const mate = problem.mate[node]!
  return mate >= 0 && route[mate] === route[at]
}

/** Two services change places and their patients the keys; what else these patients need stays on its route. */
const swapServices = (state: RoutesState, node: number, other: number): boolean => {
  if (isWithMate(state, node, other) || isWithMate(state, other, node)) return false
  const mates = [state.problem.mate[node]!, state.problem.mate[other]!] as const
  swapPlaces(state, node, other)
  swapKeys(state, node, other)
  // Both leave before either comes back: between the two the routes are not in the order of the keys.
  if (mates[0] >= 0) state.detach(mates[0])
  if (mates[1] >= 0) state.detach(mates[1])
  const isInOrder = mates.map((mate) => mate < 0 || insertByKey(state, mate)).every(Boolean)
  if (!isInOrder) state.undo()
  return isInOrder
}

/** Whether two patients with one service each would cost too much in each other's place. */
const isSwapTooMuch = (state: RoutesState, node: number, other: number): boolean => {
  const { previous, next, leg } = state
  const [before, after] = [previous[node]!, next[node]!]
  const [beforeOther, afterOther] = [previous[other]!, next[other]!]
  if (before === other || beforeOther === node) return false
  const legs = leg[node]! + leg[after]! + leg[other]! + leg[afterOther]!
  const ways =
    state.way(before, other) +
    state.way(other, after) +
    state.way(beforeOther, node) +
    state.way(node, afterOther)
  if (state.isTooMuch(ways - legs)) return true
  const late = Math.max(
    latenessBetween(state, before, other, after),
    latenessBetween(state, beforeOther, node, afterOther),
  )
  return state.isTooMuch(ways - legs + late)
}

/** Two patients change places: with both services where both have two, or with one. */
export const swapPatients = (state: RoutesState, node: number, random: Random): boolean => {
  const { mate } = state.problem
  const other = chooseNear(state, node, random)
  if (other < 0 || !isAble(state, node, other) || !isAble(state, other, node)) return false
  if (mate[node]! < 0 && mate[other]! < 0 && isSwapTooMuch(state, node, other)) return false
  const arePairs = mate[node]! >= 0 && mate[other]! >= 0
  return arePairs && random.next() < WHOLE_PAIR
    ? swapPairs(state, node, other)
    : swapServices(state, node, other)
}

/** The caregivers of a patient with two services change parts. */
export const swapParts = (state: RoutesState, node: number): boolean => {
  const mate = state.problem.mate[node]!
  if (!isAble(state, node, mate) || !isAble(state, mate, node)) return false
  swapPlaces(state, node, mate)
  return true
}

import type { Random } from '../search/random.ts'
import { chooseNear } from './relocate.ts'
import type { RoutesState } from './routes-state.ts'

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

/** Two patients with as many services change places. */
export const swapPatients = (state: RoutesState, node: number, random: Random): boolean => {
  const { mate } = state.problem
  const other = chooseNear(state, node, random)
  if (other < 0 || mate[node]! < 0 !== mate[other]! < 0) return false
  if (!isAble(state, node, other) || !isAble(state, other, node)) return false
  if (mate[node]! >= 0) return swapPairs(state, node, other)
  swapPlaces(state, node, other)
  swapKeys(state, node, other)
  return true
}

/** The caregivers of a patient with two services change parts. */
export const swapParts = (state: RoutesState, node: number): boolean => {
  const mate = state.problem.mate[node]!
  if (!isAble(state, node, mate) || !isAble(state, mate, node)) return false
  swapPlaces(state, node, mate)
  return true
}

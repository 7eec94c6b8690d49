import type { RoutesState } from './routes-state.ts'

const lastOn = (state: RoutesState, caregiver: number): number =>
  state.previous[state.problem.services + caregiver]!

/** When this caregiver could start there at the end of the route, and then leave for the office. */
const readyAtEnd = (state: RoutesState, caregiver: number, node: number): number => {
  const { travel, place, places, duration } = state.problem
  const last = lastOn(state, caregiver)
  return state.starts[last]! + duration[last]! + travel[place[last]! * places + place[node]!]!
}

const earliest = (state: RoutesState, node: number, except: number): number => {
  let chosen = -1
  let best = Infinity
  for (const caregiver of state.problem.able[node]!) {
    const ready = caregiver === except ? Infinity : readyAtEnd(state, caregiver, node)
    if (ready < best) [chosen, best] = [caregiver, ready]
  }
  return chosen
}

/** Who may do one of two services: the one with fewer choices chooses first, so that both find somebody. */
const caregiversOf = (state: RoutesState, patient: number): [number, number] => {
  const { mate, able } = state.problem
  const second = mate[patient]!
  if (second < 0) return [earliest(state, patient, -1), -1]
  if (able[second]!.length > able[patient]!.length) {
    const one = earliest(state, patient, -1)
    return [one, earliest(state, second, one)]
  }
  const other = earliest(state, second, -1)
  return [earliest(state, patient, other), other]
}

/** Serves the patients in the order in which their windows open, each by whoever is there first. */
export const firstRoutes = (state: RoutesState): void => {
  const { mate, opens, singles, pairs } = state.problem
  const patients = [...singles, ...pairs].sort((a, b) => opens[a]! - opens[b]! || a - b)
  state.allow(Infinity)
  patients.forEach((patient, place) => {
    const [one, other] = caregiversOf(state, patient)
    state.rekey(patient, place)
    state.insert(patient, lastOn(state, one))
    if (other >= 0) state.insert(mate[patient]!, lastOn(state, other))
    state.settle()
    state.keep()
  })
}

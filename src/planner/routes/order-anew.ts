import type { RoutesState } from './routes-state.ts'

const LEAST_STEP = 0.01

const middleOf = ({ starts, problem }: RoutesState, patient: number): number => {
  const second = problem.mate[patient]!
  return second < 0 ? starts[patient]! : (starts[patient]! + starts[second]!) / 2
}

const keyBehind = ({ previous, key, problem }: RoutesState, node: number): number => {
  const before = previous[node]!
  return before >= problem.services ? -Infinity : key[before]! + LEAST_STEP
}

/** Patients in the order of their keys. */
export const inOrder = ({ problem, key }: RoutesState): Int32Array =>
  Int32Array.from([...problem.singles, ...problem.pairs]).sort((a, b) => key[a]! - key[b]! || a - b)

/** Gives every patient a key close to its time and keeps the order of all routes, so that there is room between the keys again. */
export const orderAnew = (state: RoutesState): void => {
  const { mate } = state.problem
  for (const patient of inOrder(state)) {
    const second = mate[patient]!
    const behind = Math.max(keyBehind(state, patient), second < 0 ? -Infinity : keyBehind(state, second))
    state.rekey(patient, Math.max(middleOf(state, patient), behind))
  }
  state.keep()
}

import type { RoutesState } from './routes-state.ts'

/** When the caregiver on the way to this node could start there. */
export const readyAt = ({ problem, previous, starts, leg }: RoutesState, node: number): number => {
  const before = previous[node]!
  const there = starts[before]! + problem.duration[before]! + leg[node]!
  const opens = problem.opens[node]!
  return there > opens ? there : opens
}

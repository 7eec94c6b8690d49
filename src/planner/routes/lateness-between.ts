import type { RoutesState } from './routes-state.ts'

/**
 * What the lateness of a node and of the one after it costs at least when it stands between `before` and `after`, as those are
 * timed now: their sum and the greater.
 */
export const latenessBetween = (state: RoutesState, before: number, node: number, after: number): number => {
  const { duration, opens, closes, services } = state.problem
  const there = state.starts[before]! + duration[before]! + state.way(before, node)
  const start = there > opens[node]! ? there : opens[node]!
  const late = start > closes[node]! ? start - closes[node]! : 0
  if (after >= services) return late + late
  const then = start + duration[node]! + state.way(node, after)
  const lateAfter = then > closes[after]! ? then - closes[after]! : 0
  return late + lateAfter + (late > lateAfter ? late : lateAfter)
}

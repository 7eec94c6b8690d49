import type { RoutesProblem } from './routes-problem.ts'

/** By how much the latest service is late; 0 when none is. */
export const greatestTardiness = ({ services, closes }: RoutesProblem, starts: Float64Array): number => {
  let most = 0
  for (let node = 0; node < services; node += 1) {
    const late = starts[node]! - closes[node]!
    if (late > most) most = late
  }
  return most
}

import type { RoutesProblem } from './routes-problem.ts'

const MOST_NEAR = 40
/** What a minute of waiting or of lateness counts beside a minute on the way. */
const WAITING = 0.2
const LATENESS = 1

type Places = Omit<RoutesProblem, 'near'>

/** How unlikely it is that `next` follows `node` on a good route: the way, waiting and lateness that cannot be helped. */
const strain = (problem: Places, node: number, next: number): number => {
  const { travel, places, place, opens, closes, duration } = problem
  const way = travel[place[node]! * places + place[next]!]!
  const waiting = Math.max(0, opens[next]! - (closes[node]! + duration[node]! + way))
  const lateness = Math.max(0, opens[node]! + duration[node]! + way - closes[next]!)
  return way + WAITING * waiting + LATENESS * lateness
}

const haveCommonCaregiver = (problem: Places, node: number, other: number): boolean =>
  problem.able[node]!.some((caregiver) => problem.isAble[caregiver * problem.services + other] === 1)

/** For each node the others that may stand beside it on a route, the likeliest first. */
export const nearNodes = (problem: Places): Int32Array[] => {
  const nodes = Array.from({ length: problem.services }, (_, node) => node)
  return nodes.map((node) => {
    const others = nodes
      .filter((other) => problem.first[other] !== problem.first[node])
      .filter((other) => haveCommonCaregiver(problem, node, other))
      .map((other) => ({
        other,
        strain: Math.min(strain(problem, node, other), strain(problem, other, node)),
      }))
      .sort((a, b) => a.strain - b.strain || a.other - b.other)
    return Int32Array.from(others.slice(0, MOST_NEAR).map(({ other }) => other))
  })
}

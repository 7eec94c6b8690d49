import { greatestTardiness } from './greatest-tardiness.ts'
import type { RoutesState } from './routes-state.ts'
import type { RoutesSolution, RoutesStop } from './routes-task.ts'

/** Two costs within this are the same: sums in another order differ by less. */
const ROUNDING = 1e-7

/** Remembers the best routes a state has had. */
export class BestRoutes {
  readonly #state: RoutesState
  readonly #next: Int32Array
  readonly #starts: Float64Array
  #cost = Infinity

  constructor(state: RoutesState) {
    this.#state = state
    this.#next = new Int32Array(state.next.length)
    this.#starts = new Float64Array(state.next.length)
    this.look()
  }

  /** The cost in thirds: distance, tardiness and greatest tardiness together. */
  get cost(): number {
    return this.#cost
  }

  /** Takes what the state has now when it is better. */
  look(): void {
    const { cost } = this.#state
    if (cost > this.#cost - ROUNDING) return
    this.#cost = cost
    this.#next.set(this.#state.next)
    this.#starts.set(this.#state.starts)
  }

  #stopsOf(caregiver: number): RoutesStop[] {
    const { services, place, first } = this.#state.problem
    const stops: RoutesStop[] = []
    for (let node = this.#next[services + caregiver]!; node < services; node = this.#next[node]!)
      stops.push({ patient: place[node]! - 1, service: node - first[node]!, starts: this.#starts[node]! })
    return stops
  }

  #distance(): number {
    const { travel, place, places } = this.#state.problem
    return this.#next.reduce((sum, after, node) => sum + travel[place[node]! * places + place[after]!]!, 0)
  }

  /** The routes, their cost reckoned anew. */
  solution(evaluations: number): RoutesSolution {
    const { services, caregivers, closes } = this.#state.problem
    const late = Array.from(closes.subarray(0, services), (until, node) =>
      Math.max(0, this.#starts[node]! - until),
    )
    const distance = this.#distance()
    const tardiness = late.reduce((sum, one) => sum + one, 0)
    const mostTardy = greatestTardiness(this.#state.problem, this.#starts)
    return {
      routes: Array.from({ length: caregivers }, (_, caregiver) => this.#stopsOf(caregiver)),
      cost: (distance + tardiness + mostTardy) / 3,
      distance,
      tardiness,
      mostTardy,
      evaluations,
    }
  }
}

import { greatestTardiness } from './greatest-tardiness.ts'
import { KeyQueue } from './key-queue.ts'
import { readyAt } from './ready-at.ts'
import type { RoutesProblem } from './routes-problem.ts'

/**
 * Routes as rings of nodes through their offices, with the time each service starts. Every patient has a `key`, a place in one
 * order of all patients that agrees with every route; so two services at one patient never wait for each other in a circle.
 *
 * `allow` says how much more the next changes may cost. A change is made by `link`, `detach`, `insert`, `putOn` and `rekey`,
 * judged by `settle`, then kept by `keep` or taken back by `undo`. All arrays are by node.
 */
export class RoutesState {
  readonly problem: RoutesProblem
  readonly previous: Int32Array
  readonly next: Int32Array
  /** The caregiver whose route the node is on. */
  readonly route: Int32Array
  /** The way from the node before. */
  readonly leg: Float64Array
  readonly starts: Float64Array
  readonly key: Float64Array
  distance = 0
  tardiness = 0
  mostTardy = 0

  /** Nodes whose links, route or key were changed, and what they were. */
  readonly #noted: Int32Array
  readonly #oldLinks: Int32Array
  readonly #oldNumbers: Float64Array
  readonly #notedAt: Int32Array
  #notes = 0
  #change = 1
  readonly #retimed: Int32Array
  readonly #oldStarts: Float64Array
  #retimings = 0
  /** Nodes that got another node before them. */
  readonly #disturbed: Int32Array
  #disturbances = 0
  readonly #queue: KeyQueue
  #keptDistance = 0
  #keptTardiness = 0
  #keptMost = 0
  #limit = Infinity
  /** The lateness of what was timed anew: the greatest and the sum. */
  #changedMost = 0
  #changedTardiness = 0
  #isMostLost = false

  constructor(problem: RoutesProblem) {
    const size = problem.services + problem.caregivers
    this.problem = problem
    this.previous = Int32Array.from({ length: size }, (_, node) => node)
    this.next = Int32Array.from(this.previous)
    this.route = Int32Array.from({ length: size }, (_, node) => node - problem.services)
    this.leg = new Float64Array(size)
    this.starts = new Float64Array(size)
    this.key = new Float64Array(size)
    this.#noted = new Int32Array(size)
    this.#oldLinks = new Int32Array(size * 3)
    this.#oldNumbers = new Float64Array(size * 2)
    this.#notedAt = new Int32Array(size)
    this.#retimed = new Int32Array(size)
    this.#oldStarts = new Float64Array(size)
    this.#disturbed = new Int32Array(size * 8)
    this.#queue = new KeyQueue(this.key)
  }

  get cost(): number {
    return this.distance + this.tardiness + this.mostTardy
  }

  /** Below every patient's key for an office, where a route starts. */
  keyOf(node: number): number {
    return node >= this.problem.services ? -Infinity : this.key[node]!
  }

  /** The key of what follows a node; above every patient's at the end of a route. */
  keyAfter(node: number): number {
    const following = this.next[node]!
    return following >= this.problem.services ? Infinity : this.key[following]!
  }

  way(node: number, other: number): number {
    const { place, travel, places } = this.problem
    return travel[place[node]! * places + place[other]!]!
  }

  /** By how much the next changes may raise the cost. */
  allow(mostMore: number): void {
    this.#limit = this.#keptDistance + this.#keptTardiness + this.#keptMost + mostMore
  }

  /** Whether so much more is not allowed, even if nobody else were late any more. */
  isTooMuch(more: number): boolean {
    return this.#keptDistance + more > this.#limit
  }

  #note(node: number): void {
    if (this.#notedAt[node] === this.#change) return
    this.#notedAt[node] = this.#change
    const at = this.#notes++
    this.#noted[at] = node
    this.#oldLinks[at * 3] = this.previous[node]!
    this.#oldLinks[at * 3 + 1] = this.next[node]!
    this.#oldLinks[at * 3 + 2] = this.route[node]!
    this.#oldNumbers[at * 2] = this.leg[node]!
    this.#oldNumbers[at * 2 + 1] = this.key[node]!
  }

  /** Lets `node` be followed by `following`. */
  link(node: number, following: number): void {
    this.#note(node)
    this.#note(following)
    this.next[node] = following
    this.previous[following] = node
    const way = this.way(node, following)
    this.distance += way - this.leg[following]!
    this.leg[following] = way
    if (following < this.problem.services) this.#disturbed[this.#disturbances++] = following
  }

  /** Closes the route without this node, which must be inserted again before `settle`. */
  detach(node: number): void {
    const before = this.previous[node]!
    const after = this.next[node]!
    this.#note(node)
    this.distance -= this.leg[node]!
    this.leg[node] = 0
    this.link(before, after)
  }

  /** Puts a detached node on the route of `before`, right behind it. */
  insert(node: number, before: number): void {
    const after = this.next[before]!
    this.#note(node)
    this.route[node] = this.route[before]!
    this.link(before, node)
    this.link(node, after)
  }

  putOn(node: number, route: number): void {
    this.#note(node)
    this.route[node] = route
  }

  /** Gives a patient, named by any of its nodes, another place in the order. */
  rekey(node: number, key: number): void {
    const mate = this.problem.mate[node]!
    this.#note(node)
    this.key[node] = key
    if (mate < 0) return
    this.#note(mate)
    this.key[mate] = key
  }

  #startAt(node: number, time: number): void {
    const old = this.starts[node]!
    if (old === time) return
    const closes = this.problem.closes[node]!
    const at = this.#retimings++
    this.#retimed[at] = node
    this.#oldStarts[at] = old
    this.starts[node] = time
    if (old > closes) {
      this.tardiness -= old - closes
      if (old - closes === this.#keptMost) this.#isMostLost = true
    }
    if (time > closes) {
      this.tardiness += time - closes
      this.#changedTardiness += time - closes
      if (time - closes > this.#changedMost) this.#changedMost = time - closes
    }
    const following = this.next[node]!
    if (following < this.problem.services) this.#queue.add(this.problem.first[following]!)
  }

  #timeAnew(patient: number): void {
    const { mate, apartLeast, apartMost } = this.problem
    const second = mate[patient]!
    let one = readyAt(this, patient)
    if (second < 0) {
      this.#startAt(patient, one)
      return
    }
    let other = readyAt(this, second)
    if (other < one + apartLeast[patient]!) other = one + apartLeast[patient]!
    else if (one < other - apartMost[patient]!) one = other - apartMost[patient]!
    this.#startAt(patient, one)
    this.#startAt(second, other)
  }

  /**
   * Times everything that follows from the change. False when the cost rises by more than is allowed; the state must be undone
   * then and may be half timed.
   */
  settle(): boolean {
    const limit = this.#limit
    if (this.distance > limit) return false
    for (let at = 0; at < this.#disturbances; at += 1)
      this.#queue.add(this.problem.first[this.#disturbed[at]!]!)
    for (let patient = this.#queue.take(); patient >= 0; patient = this.#queue.take()) {
      this.#timeAnew(patient)
      if (this.distance + this.#changedTardiness + this.#changedMost <= limit) continue
      this.#queue.clear()
      return false
    }
    if (this.distance + this.tardiness + this.#changedMost > limit) return false
    if (!this.#isMostLost || this.#changedMost >= this.#keptMost)
      this.mostTardy = Math.max(this.#keptMost, this.#changedMost)
    else this.mostTardy = greatestTardiness(this.problem, this.starts)
    return this.cost <= limit
  }

  #forget(): void {
    this.#change += 1
    this.#notes = 0
    this.#retimings = 0
    this.#disturbances = 0
    this.#changedMost = 0
    this.#changedTardiness = 0
    this.#isMostLost = false
  }

  keep(): void {
    this.#keptDistance = this.distance
    this.#keptTardiness = this.tardiness
    this.#keptMost = this.mostTardy
    this.#forget()
  }

  undo(): void {
    for (let at = this.#retimings - 1; at >= 0; at -= 1)
      this.starts[this.#retimed[at]!] = this.#oldStarts[at]!
    for (let at = 0; at < this.#notes; at += 1) {
      const node = this.#noted[at]!
      this.previous[node] = this.#oldLinks[at * 3]!
      this.next[node] = this.#oldLinks[at * 3 + 1]!
      this.route[node] = this.#oldLinks[at * 3 + 2]!
      this.leg[node] = this.#oldNumbers[at * 2]!
      this.key[node] = this.#oldNumbers[at * 2 + 1]!
    }
    this.distance = this.#keptDistance
    this.tardiness = this.#keptTardiness
    this.mostTardy = this.#keptMost
    this.#forget()
  }
}

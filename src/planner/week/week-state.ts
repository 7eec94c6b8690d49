import type { CompiledWeek } from './compiled-week.ts'
import { HelperLoads } from './helper-loads.ts'
import { VisitCost } from './visit-cost.ts'

export const NOBODY = -1
export const NO_TIME = -1

/** A whole plan under search: a time for each visit, a helper or nobody for each post, and what it costs. Changes can be undone. */
export class WeekState {
  readonly week: CompiledWeek
  readonly option: Int32Array
  readonly posts: Int32Array
  readonly loads: HelperLoads
  /** Visits each helper goes to, promises for good left out. */
  readonly theirs: readonly number[][]
  cost = 0
  unservedCount = 0
  readonly #visitCost: VisitCost
  readonly #costs: Float64Array
  readonly #isServed: Uint8Array
  readonly #filled: Int32Array
  #touched: Int32Array
  #touchedCount = 0
  readonly #savedOption: Int32Array
  readonly #savedPosts: Int32Array
  readonly #isTouched: Uint8Array
  readonly #savedServed: Uint8Array
  readonly #savedCosts: Float64Array
  #savedCost = 0

  constructor(week: CompiledWeek) {
    const { visitCount, helperCount, postFrom, optionFrom } = week
    this.week = week
    this.option = Int32Array.from(week.visits, (visit, index) => (visit.wish ? NO_TIME : optionFrom[index]!))
    this.posts = new Int32Array(postFrom[visitCount]!).fill(NOBODY)
    this.loads = new HelperLoads(week)
    this.theirs = Array.from({ length: helperCount }, () => [])
    this.#visitCost = new VisitCost(week)
    this.#costs = new Float64Array(visitCount)
    this.#isServed = new Uint8Array(visitCount)
    this.#filled = new Int32Array(visitCount)
    this.#touched = new Int32Array(visitCount)
    this.#isTouched = new Uint8Array(visitCount)
    this.#savedOption = this.option.slice()
    this.#savedPosts = this.posts.slice()
    this.#savedServed = new Uint8Array(visitCount)
    this.#savedCosts = new Float64Array(visitCount)
    this.recount()
  }

  isServed(visit: number): boolean {
    return this.#isServed[visit] === 1
  }

  /** Whether a visit touched since `begin` was served then. */
  wasServed(visit: number): boolean {
    return this.#savedServed[visit] === 1
  }

  /** How many posts are filled. */
  filled(visit: number): number {
    return this.#filled[visit]!
  }

  costOf(visit: number): number {
    return this.#costs[visit]!
  }

  get touchedCount(): number {
    return this.#touchedCount
  }

  touchedAt(index: number): number {
    return this.#touched[index]!
  }

  /** What the visit would cost with the posts as they are now, taken as served or not. */
  costAs(visit: number, isServed: boolean): number {
    return this.#visitCost.of(visit, this.option[visit]!, this.posts, isServed)
  }

  /** What the visit would cost at that time, served by whoever is in its posts now. */
  costAt(visit: number, option: number): number {
    return this.#visitCost.of(visit, option, this.posts, true)
  }

  /** Whether a change begun has touched the visit: what it was before is known then. */
  isTouched(visit: number): boolean {
    return this.#isTouched[visit] === 1
  }

  /** The time of a touched visit when the change began. */
  optionBefore(visit: number): number {
    return this.#savedOption[visit]!
  }

  /** Who was in a post of a touched visit when the change began. */
  postBefore(post: number): number {
    return this.#savedPosts[post]!
  }

  /** Begins a change that `undo` takes back as a whole. */
  begin(): void {
    for (let index = 0; index < this.#touchedCount; index += 1) this.#isTouched[this.#touched[index]!] = 0
    this.#touchedCount = 0
    this.#savedCost = this.cost
  }

  put(visit: number, post: number, helper: number): void {
    this.#touch(visit)
    const option = this.option[visit]!
    this.cost += this.loads.next(helper, option)
    this.loads.add(helper, option)
    this.theirs[helper]!.push(visit)
    this.posts[post] = helper
    this.#filled[visit]! += 1
  }

  drop(visit: number, post: number): void {
    this.#touch(visit)
    const helper = this.posts[post]!
    const option = this.option[visit]!
    this.loads.remove(helper, option)
    this.cost -= this.loads.next(helper, option)
    const theirs = this.theirs[helper]!
    theirs[theirs.indexOf(visit)] = theirs[theirs.length - 1]!
    theirs.pop()
    this.posts[post] = NOBODY
    this.#filled[visit]! -= 1
  }

  /** Gives another time; nobody may be there. */
  setOption(visit: number, option: number): void {
    this.#touch(visit)
    this.option[visit] = option
  }

  /** Reckons a visit anew after a change of it. */
  settle(visit: number): void {
    const isServed = this.option[visit] !== NO_TIME && this.#hasAll(visit)
    const cost = this.#visitCost.of(visit, this.option[visit]!, this.posts, isServed)
    this.cost += cost - this.#costs[visit]!
    this.unservedCount += this.#isServed[visit]! - (isServed ? 1 : 0)
    this.#costs[visit] = cost
    this.#isServed[visit] = isServed ? 1 : 0
  }

  #hasAll(visit: number): boolean {
    const { postFrom, requiredPosts } = this.week
    const from = postFrom[visit]!
    for (let post = from; post < from + requiredPosts[visit]!; post += 1)
      if (this.posts[post] === NOBODY) return false
    for (const helper of this.week.locked[visit]!) if (!this.theirs[helper]!.includes(visit)) return false
    return true
  }

  /** Takes everything since `begin` back. */
  undo(): void {
    const { postFrom } = this.week
    for (let index = 0; index < this.#touchedCount; index += 1) this.#empty(this.#touched[index]!)
    for (let index = 0; index < this.#touchedCount; index += 1) {
      const visit = this.#touched[index]!
      this.option[visit] = this.#savedOption[visit]!
      for (let post = postFrom[visit]!; post < postFrom[visit + 1]!; post += 1)
        if (this.#savedPosts[post] !== NOBODY) this.put(visit, post, this.#savedPosts[post]!)
      this.unservedCount += this.#isServed[visit]! - this.#savedServed[visit]!
      this.#costs[visit] = this.#savedCosts[visit]!
      this.#isServed[visit] = this.#savedServed[visit]!
    }
    this.cost = this.#savedCost
    this.begin()
  }

  #empty(visit: number): void {
    const { postFrom } = this.week
    for (let post = postFrom[visit]!; post < postFrom[visit + 1]!; post += 1)
      if (this.posts[post] !== NOBODY) this.drop(visit, post)
  }

  #touch(visit: number): void {
    if (this.#isTouched[visit] === 1) return
    this.#isTouched[visit] = 1
    this.#touched[this.#touchedCount++] = visit
    this.#savedOption[visit] = this.option[visit]!
    this.#savedServed[visit] = this.#isServed[visit]!
    this.#savedCosts[visit] = this.#costs[visit]!
    for (let post = this.week.postFrom[visit]!; post < this.week.postFrom[visit + 1]!; post += 1)
      this.#savedPosts[post] = this.posts[post]!
  }

  /** Reckons everything anew, without what rounding has left. */
  recount(): void {
    this.begin()
    this.unservedCount = this.week.visitCount
    this.#isServed.fill(0)
    this.cost = this.loads.cost()
    this.#costs.fill(0)
    for (let visit = 0; visit < this.week.visitCount; visit += 1) this.settle(visit)
  }

  /** Becomes the plan with these times and helpers. */
  become(option: Int32Array, posts: Int32Array): void {
    for (let visit = 0; visit < this.week.visitCount; visit += 1) this.#empty(visit)
    this.option.set(option)
    for (let visit = 0; visit < this.week.visitCount; visit += 1)
      for (let post = this.week.postFrom[visit]!; post < this.week.postFrom[visit + 1]!; post += 1)
        if (posts[post] !== NOBODY) this.put(visit, post, posts[post]!)
    this.recount()
  }
}

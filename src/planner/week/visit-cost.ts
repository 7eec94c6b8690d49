import type { Weights } from '#domain/municipality/planning.ts'
import { type CompiledWeek, FAMILIAR, IS_ADULT, KNOWN } from './compiled-week.ts'

const NOBODY = -1

/** Points of one visit by who comes when: the soft constraints of `#planner/soft` that are counted at visits, in numbers. */
export class VisitCost {
  readonly #week: CompiledWeek
  readonly #weights: Weights
  readonly #crew: Int32Array
  #size = 0

  constructor(week: CompiledWeek) {
    this.#week = week
    this.#weights = week.week.task.weights
    const largest = week.visits.reduce(
      (most, _visit, index) =>
        Math.max(most, week.fixed[index]!.length + week.postFrom[index + 1]! - week.postFrom[index]!),
      1,
    )
    this.#crew = new Int32Array(largest)
  }

  /** `posts` holds a helper or -1 for each post of all visits; the option is -1 for a wish without a time. */
  of(visit: number, option: number, posts: Int32Array, isServed: boolean): number {
    const { fixed, postFrom } = this.#week
    this.#size = 0
    for (const helper of fixed[visit]!) this.#crew[this.#size++] = helper
    for (let post = postFrom[visit]!; post < postFrom[visit + 1]!; post += 1)
      if (posts[post] !== NOBODY) this.#crew[this.#size++] = posts[post]!
    const points = this.#always(visit)
    return isServed
      ? points + this.#served(visit, option)
      : points + this.#weights.unserved * this.#week.urgency[visit]!
  }

  #always(visit: number): number {
    const { minutes, helperCount, promisedCount, promised } = this.#week
    let way = 0
    for (let index = 0; index < this.#size; index += 1)
      way += minutes[visit * helperCount + this.#crew[index]!]!
    let points = way * this.#weights.travel
    if (promisedCount[visit] !== 0)
      for (const helper of promised[visit]!) if (!this.#comes(helper)) points += this.#weights.brokenPromise
    return points
  }

  #comes(helper: number): boolean {
    for (let index = 0; index < this.#size; index += 1) if (this.#crew[index] === helper) return true
    return false
  }

  #served(visit: number, option: number): number {
    const { at, helperCount, isStudentWished, hasFamiliar, occasions, isStudent, generation } = this.#week
    const row = visit * helperCount
    const crew = this.#crew
    let familiar = 0
    let students = 0
    let isMixed = this.#size < 2
    for (let index = 0; index < this.#size; index += 1) {
      const helper = crew[index]!
      familiar |= at[row + helper]! & FAMILIAR
      students += isStudent[helper]!
      if (generation[helper] !== generation[crew[0]!]) isMixed = true
    }
    let points = occasions.waitDays[option]! * this.#weights.waiting
    if (isStudentWished[visit] === 1 && students === 0) points += this.#weights.missingStudent
    if (hasFamiliar[visit] === 1 && familiar === 0) points += this.#weights.continuity
    if (!isMixed) points += this.#weights.oneGeneration
    if (students > 0) points += this.#newPairs(option) * this.#weights.newPair
    return points + this.#uncovered(visit) * this.#weights.uncoveredTopic
  }

  #newPairs(option: number): number {
    const { isStudent, pair, helperCount, allowed, occasions } = this.#week
    const occasion = occasions.occasion[option]! * helperCount
    let strangers = 0
    for (let one = 0; one < this.#size; one += 1) {
      const student = this.#crew[one]!
      if (isStudent[student] !== 1) continue
      let isKnown = false
      for (let index = 0; index < this.#size && !isKnown; index += 1) {
        const other = this.#crew[index]!
        isKnown =
          (pair[student * helperCount + other]! & KNOWN) !== 0 &&
          (allowed[occasion + other]! & IS_ADULT) !== 0
      }
      if (!isKnown) strangers += 1
    }
    return strangers
  }

  #uncovered(visit: number): number {
    const { topics, teaches } = this.#week
    let taught = 0
    for (let index = 0; index < this.#size; index += 1) taught |= teaches[this.#crew[index]!]!
    let uncovered = 0
    for (const topic of topics[visit]!) if ((taught & (1 << topic)) === 0) uncovered += 1
    return uncovered
  }
}

import { ANYBODY, LEAD } from './candidates.ts'
import { type CompiledWeek, FAMILIAR } from './compiled-week.ts'

/** What a visit costs at one of its times at least, whoever else has how much to do: reckoned when it is first asked for. */
export class OptionBounds {
  readonly #week: CompiledWeek
  readonly #certain: Float64Array
  readonly #least: Float64Array
  readonly #ordered: (Int32Array | undefined)[]

  constructor(week: CompiledWeek) {
    this.#week = week
    this.#certain = new Float64Array(week.occasions.start.length).fill(-1)
    this.#least = new Float64Array(week.occasions.start.length)
    this.#ordered = Array.from({ length: week.visitCount })
  }

  /** The visit's times, whichever costs least at least first. */
  ordered(visit: number): Int32Array {
    const known = this.#ordered[visit]
    if (known) return known
    const { optionFrom } = this.#week
    const from = optionFrom[visit]!
    const options = Int32Array.from({ length: optionFrom[visit + 1]! - from }, (_, index) => from + index)
    for (const option of options) this.#least[option] = this.#leastAt(visit, option)
    const ordered = options.sort((one, other) => this.#least[one]! - this.#least[other]! || one - other)
    this.#ordered[visit] = ordered
    return ordered
  }

  /** For times of a visit whose times were put in order. */
  least(option: number): number {
    return this.#least[option]!
  }

  /** Points for a student, or somebody familiar, when nobody such could come then. */
  certain(visit: number, option: number): number {
    if (this.#certain[option] === -1) this.#certain[option] = this.#certainAt(visit, option)
    return this.#certain[option]!
  }

  #certainAt(visit: number, option: number): number {
    const { candidates, fixed, isStudent, at, helperCount, isStudentWished, hasFamiliar, week } = this.#week
    const { missingStudent, continuity } = week.task.weights
    let students = 0
    let familiar = 0
    for (const some of [fixed[visit]!, candidates.at(option, ANYBODY)])
      for (const helper of some) {
        students += isStudent[helper]!
        familiar |= at[visit * helperCount + helper]! & FAMILIAR
      }
    const withoutStudent = isStudentWished[visit] === 1 && students === 0 ? missingStudent : 0
    return withoutStudent + (hasFamiliar[visit] === 1 && familiar === 0 ? continuity : 0)
  }

  #leastAt(visit: number, option: number): number {
    const { needsLead, requiredPosts, candidates, minutes, helperCount, leastLoad, occasions, week } =
      this.#week
    const { travel, waiting } = week.task.weights
    const points = occasions.waitDays[option]! * waiting + this.certain(visit, option)
    if (requiredPosts[visit] === 0) return points
    const [first] = candidates.at(option, needsLead[visit] === 1 ? LEAD : ANYBODY)
    if (first === undefined) return Number.POSITIVE_INFINITY
    return points + minutes[visit * helperCount + first]! * travel + leastLoad[first]!
  }
}

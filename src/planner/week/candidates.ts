import { FITS, IS_ADULT, LOCKED, MAY_HELP, PROMISED } from './compiled-week.ts'
import type { Occasions } from './occasions.ts'

/** What a post asks for: somebody of age to lead, anybody, a student (or who is promised or locked), or who is promised. */
export const POST_KINDS = ['lead', 'helper', 'student', 'promised'] as const
const [LEAD, , STUDENT, ONLY_PROMISED] = [0, 1, 2, 3]

interface Tables {
  readonly at: Uint8Array
  readonly allowed: Uint8Array
  readonly optionFrom: Int32Array
  readonly occasions: Occasions
  readonly isStudent: Uint8Array
  readonly helperCount: number
}

/** Who might come: to each visit at one of its times at least, and to a kind of post at one time; whoever costs least first. */
export class Candidates {
  readonly #tables: Tables
  readonly ofVisit: readonly Int32Array[]
  readonly #visitOf: Int32Array
  readonly #known: (Int32Array | undefined)[]

  /** `ofVisit`: who might come to each visit at one of its times at least, whoever costs least first. */
  constructor(tables: Tables, ofVisit: readonly Int32Array[]) {
    const { optionFrom, occasions } = tables
    this.#tables = tables
    this.#visitOf = new Int32Array(occasions.start.length)
    for (let visit = 0; visit < ofVisit.length; visit += 1)
      this.#visitOf.fill(visit, optionFrom[visit], optionFrom[visit + 1])
    this.ofVisit = ofVisit
    this.#known = Array.from({ length: occasions.start.length * POST_KINDS.length })
  }

  /** `kind` as an index into POST_KINDS. */
  at(option: number, kind: number): Int32Array {
    const index = option * POST_KINDS.length + kind
    const known = this.#known[index]
    if (known) return known
    const visit = this.#visitOf[option]!
    const helpers = this.ofVisit[visit]!.filter((helper) => this.#isFor(visit, option, kind, helper))
    this.#known[index] = helpers
    return helpers
  }

  #isFor(visit: number, option: number, kind: number, helper: number): boolean {
    const { at, allowed, occasions, helperCount, isStudent } = this.#tables
    const bits = at[visit * helperCount + helper]!
    const when = allowed[occasions.occasion[option]! * helperCount + helper]!
    if (kind === LEAD && (when & IS_ADULT) === 0) return false
    if ((bits & PROMISED) !== 0) return true
    if (kind === ONLY_PROMISED || (bits & FITS) === 0 || (when & MAY_HELP) === 0) return false
    return kind !== STUDENT || isStudent[helper] === 1 || (bits & LOCKED) !== 0
  }
}

import { FITS, IS_ADULT, LOCKED, MAY_HELP, PROMISED } from './compiled-week.ts'
import type { Occasions } from './occasions.ts'

/** What a post asks for: somebody of age to lead, anybody, a student (or who is promised or locked), or who is promised. */
export const POST_KINDS = ['lead', 'helper', 'student', 'promised'] as const
/** The same as indexes. */
export const LEAD = 0
export const ANYBODY = 1
export const STUDENT = 2
export const ONLY_PROMISED = 3

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
  readonly #known: (readonly Int32Array[] | undefined)[]
  /** Of each kind of post those found so far for the time that is looked at, and how many they are. */
  readonly #found: readonly Int32Array[]
  readonly #counts = new Int32Array(POST_KINDS.length)

  /** `ofVisit`: who might come to each visit at one of its times at least, whoever costs least first. */
  constructor(tables: Tables, ofVisit: readonly Int32Array[]) {
    const { optionFrom, occasions, helperCount } = tables
    this.#tables = tables
    this.#visitOf = new Int32Array(occasions.start.length)
    for (let visit = 0; visit < ofVisit.length; visit += 1)
      this.#visitOf.fill(visit, optionFrom[visit], optionFrom[visit + 1])
    this.ofVisit = ofVisit
    this.#known = Array.from({ length: occasions.start.length })
    this.#found = POST_KINDS.map(() => new Int32Array(helperCount))
  }

  /** `kind` as an index into POST_KINDS. */
  at(option: number, kind: number): Int32Array {
    const known = (this.#known[option] ??= this.#read(option))
    return known[kind]!
  }

  #read(option: number): Int32Array[] {
    const { at, allowed, occasions, helperCount, isStudent } = this.#tables
    const visit = this.#visitOf[option]! * helperCount
    const occasion = occasions.occasion[option]! * helperCount
    this.#counts.fill(0)
    for (const helper of this.ofVisit[this.#visitOf[option]!]!) {
      const bits = at[visit + helper]!
      const when = allowed[occasion + helper]!
      const isPromised = (bits & PROMISED) !== 0
      if (!isPromised && ((bits & FITS) === 0 || (when & MAY_HELP) === 0)) continue
      if ((when & IS_ADULT) !== 0) this.#add(LEAD, helper)
      this.#add(ANYBODY, helper)
      if (isPromised || isStudent[helper] === 1 || (bits & LOCKED) !== 0) this.#add(STUDENT, helper)
      if (isPromised) this.#add(ONLY_PROMISED, helper)
    }
    return this.#found.map((helpers, kind) => helpers.slice(0, this.#counts[kind]))
  }

  #add(kind: number, helper: number): void {
    this.#found[kind]![this.#counts[kind]!++] = helper
  }
}

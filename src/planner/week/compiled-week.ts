import type { Volunteer } from '#domain/volunteer/volunteer.ts'
import type { Candidates } from './candidates.ts'
import type { Commitments } from './commitments.ts'
import type { Occasions } from './occasions.ts'
import type { Visit } from './visit.ts'
import type { Ways } from './ways.ts'
import type { Week } from './week.ts'

/** May help at this occasion; of age on its day; a student. */
export const MAY_HELP = 1
export const IS_ADULT = 2

/** Of two helpers: they know each other, must not meet, the second can take the first along. */
export const KNOWN = 1
export const APART = 2
export const TAKES_ALONG = 4

/** Of a helper at a visit: allowed there, promised there already, kept there by a lock, familiar, too far on their own. */
export const FITS = 1
export const PROMISED = 2
export const LOCKED = 4
export const FAMILIAR = 8
export const FAR = 16

/**
 * A task in numbers: helpers, visits and options are indexes. A visit has posts, `postFrom[v]` to `postFrom[v + 1]`: first those
 * that must be filled for it to be served (the lead's is the first where no promised adult leads), then one for a student beyond
 * what is needed, then those only promised helpers may fill. Promises that may not be broken are no posts: they are `fixed`.
 */
export interface CompiledWeek {
  readonly week: Week
  readonly visits: readonly Visit[]
  readonly volunteers: readonly Volunteer[]
  readonly visitCount: number
  readonly helperCount: number
  readonly postFrom: Int32Array
  readonly requiredPosts: Int32Array
  /** 1 where the first post is the lead's. */
  readonly needsLead: Uint8Array
  /** 1 where the post after the required ones is a student's. */
  readonly hasStudentPost: Uint8Array
  readonly isStudentWished: Uint8Array
  readonly hasFamiliar: Uint8Array
  readonly urgency: Float64Array
  /** Helpers promised for good who help, and those of them who lead and are of age. */
  readonly fixed: readonly Int32Array[]
  readonly fixedLeads: readonly Int32Array[]
  /** How many promises of each visit may be broken. */
  readonly promisedCount: Int32Array
  readonly promised: readonly Int32Array[]
  /** Nobody is suggested beyond so many. */
  readonly most: Int32Array
  readonly topics: readonly Int32Array[]
  /** Visits of the same learners: they may not overlap. */
  readonly siblings: readonly Int32Array[]
  readonly candidates: Candidates
  /** Helpers whom a lock keeps at the visit. */
  readonly locked: readonly Int32Array[]
  readonly optionFrom: Int32Array
  readonly occasions: Occasions
  /** Occasion × helper: MAY_HELP, IS_ADULT. */
  readonly allowed: Uint8Array
  readonly placeOf: Int32Array
  /** Visit × helper: bits, and minutes from home. */
  readonly at: Uint8Array
  readonly minutes: Float64Array
  /** Helper × helper: bits. */
  readonly pair: Uint8Array
  readonly isStudent: Uint8Array
  readonly generation: Uint8Array
  readonly teaches: Int32Array
  readonly means: Uint8Array
  readonly isSilverMember: Uint8Array
  readonly isMinorEver: Uint8Array
  readonly mostADay: Int32Array
  readonly recent: Float64Array
  /** Points that one lesson costs at least, by the lessons of the weeks before. */
  readonly leastLoad: Float64Array
  readonly commitments: Commitments
  /** Helper × day: lessons of planned days that are promised for good. */
  readonly promisedLoads: Uint16Array
  readonly ways: Ways
  readonly bufferMinutes: number
  readonly minorMostLessonsADay: number
  readonly silverMostMinutesAWeek: number
  readonly silverMostDaysAMonth: number
}

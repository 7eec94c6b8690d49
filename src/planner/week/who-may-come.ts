import { isFar } from '#domain/rules/student-way.ts'
import type { Volunteer } from '#domain/volunteer/volunteer.ts'
import { FAR, FITS, MAY_HELP, PROMISED } from './compiled-week.ts'
import type { Occasions } from './occasions.ts'
import type { Visit } from './visit.ts'
import type { Week } from './week.ts'

interface Given {
  readonly week: Week
  readonly visits: readonly Visit[]
  readonly volunteers: readonly Volunteer[]
  readonly optionFrom: Int32Array
  readonly occasions: Occasions
  readonly allowed: Uint8Array
  /** Helpers of each visit whose promise stays. */
  readonly fixed: readonly Int32Array[]
  /** Visit × helper bits; FAR is added. */
  readonly at: Uint8Array
  /** What one lesson costs each helper at least, in points. */
  readonly leastLoad: Float64Array
}

/** Points are told apart by this part of one when candidates are put in order. */
const PART_OF_POINT = 64

/** Whether each helper may help at one of these occasions at least; written into `isPossible`. */
const lookForTimes = (isPossible: Uint8Array, times: Int32Array, allowed: Uint8Array): void => {
  const count = isPossible.length
  isPossible.fill(0)
  for (const occasion of times)
    for (let helper = 0; helper < count; helper += 1)
      isPossible[helper]! |= allowed[occasion * count + helper]! & MAY_HELP
}

const decoded = (order: Float64Array, count: number): Int32Array => {
  const helpers = new Int32Array(order.length)
  for (let index = 0; index < order.length; index += 1) helpers[index] = order[index]! % count
  return helpers
}

/**
 * Who might come to each visit at one of its times, by way and load whoever costs least first, and visit × helper the minutes from home: reckoned for
 * these and for those whose promise stays; nobody asks about others.
 */
export const whoMayCome = (given: Given): { ofVisit: Int32Array[]; minutes: Float64Array } => {
  const { week, visits, volunteers, optionFrom, occasions, allowed, fixed, at, leastLoad } = given
  const { travel } = week.task.weights
  const count = volunteers.length
  const minutes = new Float64Array(visits.length * count)
  const isPossible = new Uint8Array(count)
  const order = new Float64Array(count)
  const ofVisit = visits.map(({ lesson }, visit) => {
    const row = visit * count
    lookForTimes(isPossible, occasions.occasion.subarray(optionFrom[visit], optionFrom[visit + 1]), allowed)
    let found = 0
    for (let helper = 0; helper < count; helper += 1) {
      const bits = at[row + helper]!
      if ((bits & PROMISED) === 0 && ((bits & FITS) === 0 || isPossible[helper] === 0)) continue
      const way = week.wayTo(volunteers[helper]!, lesson)
      minutes[row + helper] = way
      if (isFar(volunteers[helper]!, way)) at[row + helper]! |= FAR
      order[found] = Math.floor((way * travel + leastLoad[helper]!) * PART_OF_POINT) * count + helper
      found += 1
    }
    for (const helper of fixed[visit]!) minutes[row + helper] = week.wayTo(volunteers[helper]!, lesson)
    return decoded(order.subarray(0, found).sort(), count)
  })
  return { ofVisit, minutes }
}

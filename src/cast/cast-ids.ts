import { type Day, dayNumber } from '#domain/day.ts'
import type { Scene, Town } from './town.ts'

const twoDigits = (number: number): string => String(number).padStart(2, '0')

export const learnerId = (town: Town, number: number): string => `${town.prefix}-learner-${twoDigits(number)}`

/** A volunteer, member of staff, course place, partner or resource by its key: `ube-silver-01`, `ube-place-care`. */
export const castId = (town: Town, key: string): string => `${town.prefix}-${key}`

export const contactIdOf = (personId: string): string => `${personId}.contact`

export const accountIdOf = (personId: string): string => `${personId}.account`

export const classId = (town: Town, day: Day, course: string): string =>
  `${town.prefix}-lesson-${day}-${course}`

export const visitId = (town: Town, day: Day, learner: number): string =>
  `${town.prefix}-lesson-${day}-visit-${twoDigits(learner)}`

const NUMBERS = 10_000_000
const STRIDE = 104_729

/** Eight digits, different for every ordinal under 10,000 of a town and day; the stride has no factor in common with 10⁷. */
export const slipNumber = ({ town, today }: Scene, ordinal: number): string => {
  const place = (dayNumber(today) % 1000) * 10_000 + ordinal
  return town.slipDigit + String((place * STRIDE) % NUMBERS).padStart(7, '0')
}

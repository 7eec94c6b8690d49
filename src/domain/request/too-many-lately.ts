import type { Instant } from '../day.ts'
import { type Refusal, refusal } from '../finding.ts'
import { MOST_DAYS_UNDERWAY } from './said-when.ts'

const DAY_MS = 86_400_000

export const MOST_COUNTED = 60

/** A device may say that something was made up to 60 days ago: so the longer time is counted too. */
const MOST_WITHIN = [
  { days: 1, most: 20 },
  { days: MOST_DAYS_UNDERWAY, most: MOST_COUNTED },
]

/** Those of these times that still count, the latest of them where there are many. */
export const stillCounted = (saidAt: readonly Instant[], now: Instant): Instant[] => {
  const since = Date.parse(now) - MOST_DAYS_UNDERWAY * DAY_MS
  return saidAt.filter((one) => Date.parse(one) >= since).slice(-MOST_COUNTED)
}

/** Whether a resident has done this so often, taken back or not, that one more goes by telephone. `now` is the judge's clock. */
export const isTooManyLately = (saidAt: readonly Instant[], now: Instant): boolean =>
  MOST_WITHIN.some(({ days, most }) => {
    const since = Date.parse(now) - days * DAY_MS
    return saidAt.filter((one) => Date.parse(one) >= since).length >= most
  })

export const tooManyLately = (id: string): Refusal =>
  refusal('too-many-lately', '短い間に何度も申し込まれています。お電話でご相談ください。', id)

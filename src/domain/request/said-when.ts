import type { Actor } from '../account/actor.ts'
import { isResident } from '../account/permission.ts'
import type { Instant } from '../day.ts'

export const MOST_DAYS_UNDERWAY = 60
const DAY_MS = 86_400_000

/** When a wish was made: as said, but a resident's device whose clock cannot be right is not believed. */
export const saidWhen = (said: Instant, actor: Actor, now: Instant): Instant => {
  const age = Date.parse(now) - Date.parse(said)
  return isResident(actor) && (age < 0 || age > MOST_DAYS_UNDERWAY * DAY_MS) ? now : said
}

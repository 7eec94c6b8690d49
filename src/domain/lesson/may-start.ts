import type { Day } from '../day.ts'
import { isConfirmed, type Pairing } from '../pairing/pairing.ts'
import { canAccompanyOn, type Volunteer } from '../volunteer/volunteer.ts'
import { isHomeVisit, type Lesson } from './lesson.ts'

/** A helper of the lesson as this device knows them; a volunteer it does not know is never taken for an adult. */
export interface Helper {
  readonly pairing: Pairing
  readonly volunteer: Volunteer | undefined
  /** They arrived and have not left again, by the latest fact about them. */
  readonly isThere: boolean
}

/** Why a lesson cannot be started. Only `adult-not-there` ends by itself: when the adult comes. */
export type StartBar = 'cancelled' | 'too-early' | 'not-confirmed' | 'no-adult' | 'adult-not-there'

const isAdult = (lesson: Lesson, { volunteer }: Helper): boolean =>
  volunteer !== undefined && canAccompanyOn(volunteer, lesson.lessonDay)

/** The adults who are confirmed for the lesson, and there for more than to learn how. */
export const confirmedAdults = <T extends Helper>(lesson: Lesson, helpers: readonly T[]): T[] =>
  helpers.filter((one) => isConfirmed(one.pairing) && one.pairing.part !== 'trainee' && isAdult(lesson, one))

/**
 * Why `me` cannot say 着きました yet, as nobody can who has not answered; null when nothing bars it. Rule 3 at the door: at a
 * home a minor needs a confirmed adult, and waits outside until that adult has arrived. `me` is null for a coordinator.
 */
export const barToStart = (
  lesson: Lesson,
  helpers: readonly Helper[],
  me: Helper | null,
  today: Day,
): StartBar | null => {
  if (lesson.state === 'cancelled') return 'cancelled'
  if (lesson.lessonDay > today) return 'too-early'
  if (me?.pairing.state === 'asked') return 'not-confirmed'
  if (!me || !isHomeVisit(lesson)) return null
  if (!isAdult(lesson, me)) {
    const adults = confirmedAdults(lesson, helpers)
    if (adults.length === 0) return 'no-adult'
    if (!isConfirmed(me.pairing)) return 'not-confirmed'
    return adults.some((one) => one.isThere) ? null : 'adult-not-there'
  }
  return isConfirmed(me.pairing) ? null : 'not-confirmed'
}

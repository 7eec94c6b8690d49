import type { Day } from '#domain/day.ts'
import { endMinute, isHomeVisit, type Lesson } from '#domain/lesson/lesson.ts'
import type { Settings } from '#domain/municipality/municipality.ts'
import { type FreeWindow, isCovered, windowsUntil } from '#domain/rules/availability.ts'
import { homeChecksMissing } from '#domain/rules/checks-in-force.ts'
import type { HasCheck } from '#domain/rules/checks-of.ts'
import { minorPapers } from '#domain/rules/minor-conditions.ts'
import { closedToMinors } from '#domain/rules/minor-hours.ts'
import { isMinorOn, isRevokedOn, type Volunteer } from '#domain/volunteer/volunteer.ts'
import { IS_ADULT, MAY_HELP } from './compiled-week.ts'
import { hasDroppedOut } from './visit.ts'
import type { DropOut } from './week-task.ts'

/** What is asked of one helper alone at an occasion, whatever the place, the topics and everybody else. */
export interface Asked {
  readonly settings: Settings
  readonly hasCheck: HasCheck
  readonly dropOuts: readonly DropOut[]
}

/** What the rules say of a helper on a day, whatever the lesson. */
interface HelperDay {
  readonly isAdult: boolean
  readonly isGone: boolean
  readonly hasHomeChecks: boolean
  readonly hasPapers: boolean
  readonly windows: readonly FreeWindow[]
}

const helperDay = (volunteer: Volunteer, lesson: Lesson, { hasCheck, dropOuts }: Asked): HelperDay => {
  const day = lesson.lessonDay
  const isAdult = !isMinorOn(volunteer, day)
  return {
    isAdult,
    isGone: isRevokedOn(volunteer, day) || hasDroppedOut(dropOuts, volunteer.id, day),
    hasHomeChecks: homeChecksMissing(hasCheck, volunteer.id, day).length === 0,
    hasPapers: isAdult || minorPapers({ volunteer, lesson }, hasCheck).length === 0,
    windows: windowsUntil(volunteer, day, endMinute(lesson)),
  }
}

/** The helpers' days as they are first asked for; a lesson that ends on the next day asks for more windows. */
const daysOf = (volunteers: readonly Volunteer[], asked: Asked): ((lesson: Lesson) => HelperDay[]) => {
  const known = [new Map<Day, HelperDay[]>(), new Map<Day, HelperDay[]>()] as const
  return (lesson) => {
    const days = known[endMinute(lesson) > 1440 ? 1 : 0]
    const before = days.get(lesson.lessonDay)
    if (before) return before
    const now = volunteers.map((volunteer) => helperDay(volunteer, lesson, asked))
    days.set(lesson.lessonDay, now)
    return now
  }
}

/** Occasion × helper: MAY_HELP and IS_ADULT, by the domain's own rules. */
export const mayHelpAt = (
  samples: readonly Lesson[],
  volunteers: readonly Volunteer[],
  asked: Asked,
): Uint8Array => {
  const dayFor = daysOf(volunteers, asked)
  const bits = new Uint8Array(samples.length * volunteers.length)
  samples.forEach((lesson, occasion) => {
    const day = dayFor(lesson)
    const end = endMinute(lesson)
    const isHome = isHomeVisit(lesson)
    const isForMinors = closedToMinors(lesson, asked.settings).length === 0
    for (let helper = 0; helper < volunteers.length; helper += 1) {
      const { isAdult, isGone, hasHomeChecks, hasPapers, windows } = day[helper]!
      const mayHelp =
        !isGone &&
        (!isHome || hasHomeChecks) &&
        (isAdult || (isForMinors && hasPapers)) &&
        isCovered(windows, lesson.startMinute, end)
      bits[occasion * volunteers.length + helper] = (mayHelp ? MAY_HELP : 0) | (isAdult ? IS_ADULT : 0)
    }
  })
  return bits
}

import type { TravelOverride } from '../municipality/planning.ts'
import type { Volunteer } from '../volunteer/volunteer.ts'
import { type Lesson, spanOf } from './lesson.ts'
import { homeOf, knownWayMinutes } from './travel-minutes.ts'

/** The ways around one lesson of a helper's day, in minutes; null where there is none or it is not known. */
export interface LessonWays {
  /** Only of the first lesson of a day. */
  readonly fromHome: number | null
  /** To the next lesson of the same day. */
  readonly toNext: number | null
}

/** By lesson the ways of a helper who goes to these, day by day in order of time; what was cancelled is passed by. */
export const dayWays = (
  lessons: readonly Lesson[],
  volunteer: Volunteer,
  overrides: readonly TravelOverride[],
): ReadonlyMap<string, LessonWays> => {
  const ordered = lessons
    .filter(({ state }) => state !== 'cancelled')
    .sort((one, other) => spanOf(one).start - spanOf(other).start)
  return new Map(
    ordered.map((lesson, index) => {
      const [before, next] = [ordered[index - 1], ordered[index + 1]]
      const isFirst = before?.lessonDay !== lesson.lessonDay
      const fromHome = isFirst ? knownWayMinutes(homeOf(volunteer), lesson, volunteer.means, overrides) : null
      const toNext =
        next?.lessonDay === lesson.lessonDay
          ? knownWayMinutes(lesson, next, volunteer.means, overrides)
          : null
      return [lesson.id, { fromHome, toNext }]
    }),
  )
}

import type { Day } from '#domain/day.ts'
import type { Volunteer } from '#domain/volunteer/volunteer.ts'
import type { Week } from '../week/week.ts'

/** One volunteer and the days of their lessons, one entry for each lesson of the planned days, trainee or not. */
export interface Load {
  readonly volunteer: Volunteer
  readonly days: readonly Day[]
}

/** The first lesson costs nothing, each further one more; lessons of the last four weeks weigh a quarter on each. */
export const fairness = ({ volunteer, days }: Load, { task }: Week): number =>
  (days.length * (days.length - 1)) / 2 + (days.length * (task.recentLessons.get(volunteer.id) ?? 0)) / 4

/** Lessons beyond what the volunteer wished for in a day. */
export const moreThanWished = ({ volunteer, days }: Load): number =>
  [...new Set(days)].reduce((beyond, day) => {
    const lessons = days.filter((one) => one === day).length
    return beyond + Math.max(0, lessons - volunteer.mostLessonsADay)
  }, 0)

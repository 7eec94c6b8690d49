import type { Lesson } from '#domain/lesson/lesson.ts'
import { isMinorOn, isStudent, type Volunteer } from '#domain/volunteer/volunteer.ts'
import { lessonAt, type Visit } from '../week/visit.ts'
import type { Week } from '../week/week.ts'
import type { SuggestedHelper, SuggestedVisit } from '../week/week-plan.ts'

/** A visit with who comes. `helping` are all but the trainees, who count for nothing here but their own day. */
export interface StaffedVisit {
  readonly visit: Visit
  readonly lesson: Lesson
  readonly helpers: readonly SuggestedHelper[]
  readonly helping: readonly Volunteer[]
  readonly isServed: boolean
}

/** Served: an adult leads, and there are enough helpers. */
const isServedBy = (visit: Visit, lesson: Lesson, helpers: readonly SuggestedHelper[], week: Week) => {
  const helping = helpers.filter(({ part }) => part !== 'trainee')
  const leads = helping.filter(({ part }) => part === 'lead')
  const isAdult = ({ volunteerId }: SuggestedHelper): boolean => {
    const volunteer = week.volunteers.get(volunteerId)
    return volunteer !== undefined && !isMinorOn(volunteer, lesson.lessonDay)
  }
  return helping.length >= visit.needed && leads.some(isAdult)
}

const staffed = (week: Week, visit: Visit, lesson: Lesson, helpers: readonly SuggestedHelper[]) => ({
  visit,
  lesson,
  helpers,
  helping: helpers.flatMap(({ part, volunteerId }) =>
    part === 'trainee' ? [] : (week.volunteers.get(volunteerId) ?? []),
  ),
  isServed: isServedBy(visit, lesson, helpers, week),
})

/** A suggested visit as the soft constraints look at it. */
export const staffedAs = (
  week: Week,
  visit: Visit,
  { day, startMinute, helpers }: SuggestedVisit,
): StaffedVisit => staffed(week, visit, lessonAt(visit, { day, startMinute }), helpers)

/** A visit nothing was suggested for: its promises stand. */
export const unstaffed = (week: Week, visit: Visit): StaffedVisit =>
  staffed(
    week,
    visit,
    visit.lesson,
    visit.promises.map(({ volunteerId, part }) => ({ volunteerId, part, isPromised: true })),
  )

export const studentsOf = ({ helping }: StaffedVisit): Volunteer[] => helping.filter(isStudent)

export const adultsOf = ({ helping, lesson }: StaffedVisit): Volunteer[] =>
  helping.filter((one) => !isMinorOn(one, lesson.lessonDay))

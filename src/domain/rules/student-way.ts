import { type Finding, soft } from '../finding.ts'
import { isAhead, type Lesson } from '../lesson/lesson.ts'
import { homeOf, wayMinutes } from '../lesson/travel-minutes.ts'
import { planningOf } from '../municipality/planning.ts'
import { isMinorOn, isStudent, type Volunteer } from '../volunteer/volunteer.ts'
import { type Crew, crewsOf } from './crew.ts'
import type { Plan } from './plan.ts'

/** Minutes that a student may be on the way alone. */
const FAR_MINUTES = 30

/** Whether a student who would be on the way for so long needs somebody to take them along; without a home, nobody is far. */
export const isFar = (volunteer: Volunteer, minutes: number): boolean =>
  minutes > FAR_MINUTES && isStudent(volunteer) && volunteer.home !== null

/** Whether this adult takes the student along. */
export const takesAlong = (adult: Volunteer, student: Volunteer): boolean =>
  adult.means === 'car' && adult.area === student.area

/** Told of a student whom nobody takes along. */
export const sayTooFar = (minutes: number): string =>
  `一人で行くには遠く（約${minutes}分）、同じ地区から車で一緒に行く大人がいません。`

/** A student who stands for a lesson ahead that is too far to come to alone, and whom no adult who helps there takes along. */
export const studentTooFar = (plan: Plan): Finding[] => {
  const { travelOverrides } = planningOf(plan.settings)
  const minutesTo = (lesson: Lesson, one: Volunteer): number =>
    wayMinutes(homeOf(one), lesson, one.means, travelOverrides)
  const tooFar = ({ lesson, members }: Crew): Finding[] => {
    const students = members.filter(({ volunteer }) => isStudent(volunteer))
    if (students.length === 0) return []
    const adults = members.filter(
      ({ volunteer, pairing }) => pairing.part !== 'trainee' && !isMinorOn(volunteer, lesson.lessonDay),
    )
    return students
      .filter(({ volunteer }) => isFar(volunteer, minutesTo(lesson, volunteer)))
      .filter(({ volunteer }) => !adults.some((one) => takesAlong(one.volunteer, volunteer)))
      .map(({ volunteer }) =>
        soft('student-too-far', sayTooFar(minutesTo(lesson, volunteer)), lesson.id, volunteer.id),
      )
  }
  return crewsOf(plan)
    .filter(({ lesson }) => isAhead(lesson))
    .flatMap(tooFar)
}

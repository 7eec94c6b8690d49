import type { Lesson } from '#domain/lesson/lesson.ts'
import { isFar } from '#domain/rules/student-way.ts'
import { isStudent, type Volunteer } from '#domain/volunteer/volunteer.ts'
import type { Week } from './week.ts'

/** A student who would be on the way for too long comes only with a lead who can take them along. */
export const isTooFarAlone = (volunteer: Volunteer, lesson: Lesson, week: Week): boolean =>
  isStudent(volunteer) && isFar(volunteer, week.wayTo(volunteer, lesson))

import type { Lesson } from '#domain/lesson/lesson.ts'
import type { Volunteer } from '#domain/volunteer/volunteer.ts'
import { isStudent } from './visit.ts'
import type { Week } from './week.ts'

/** Minutes that a student may be on the way alone. */
const FAR_MINUTES = 30

/** A student who would be on the way for too long comes only with a lead who can take them along; without a home, nobody is far. */
export const isFar = (volunteer: Volunteer, minutes: number): boolean =>
  minutes > FAR_MINUTES && isStudent(volunteer) && volunteer.home !== null

export const isTooFarAlone = (volunteer: Volunteer, lesson: Lesson, week: Week): boolean =>
  isStudent(volunteer) && isFar(volunteer, week.wayTo(volunteer, lesson))

/** Whether this lead takes the student along. */
export const takesAlong = (lead: Volunteer, student: Volunteer): boolean =>
  lead.means === 'car' && lead.area === student.area

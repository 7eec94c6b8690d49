import { type Finding, hard } from '#domain/finding.ts'
import type { Lesson } from '#domain/lesson/lesson.ts'
import { sayTooFar } from '#domain/rules/student-way.ts'
import type { Volunteer } from '#domain/volunteer/volunteer.ts'
import type { Week } from '../week/week.ts'

/** Told of a student whom no lead takes along. */
export const studentTooFar = (week: Week, student: Volunteer, lesson: Lesson): Finding =>
  hard('student-too-far', sayTooFar(week.wayTo(student, lesson)), lesson.id, student.id)

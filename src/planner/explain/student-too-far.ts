import { type Finding, hard } from '#domain/finding.ts'
import type { Lesson } from '#domain/lesson/lesson.ts'
import type { Volunteer } from '#domain/volunteer/volunteer.ts'
import type { Week } from '../week/week.ts'

/** Told of a student whom no lead takes along. */
export const studentTooFar = (week: Week, student: Volunteer, lesson: Lesson): Finding =>
  hard(
    'student-too-far',
    `一人で行くには遠く（約${week.wayTo(student, lesson)}分）、同じ地区から車で一緒に行くリードがいません。`,
    lesson.id,
    student.id,
  )

import type { Attendance, Mark } from '#domain/attendance/attendance.ts'
import type { Facts } from '#domain/numbers/facts.ts'
import type { Report } from '#domain/report/report.ts'

export const facts = (given: Partial<Facts> = {}): Facts => ({
  lessons: [],
  bookings: [],
  attendances: [],
  pairings: [],
  volunteers: [],
  learners: [],
  reports: [],
  requests: [],
  ...given,
})

export const marked = (
  lessonId: string,
  personId: string,
  mark: Mark = 'present',
  given: Partial<Attendance> = {},
): Attendance => ({
  id: `${lessonId}.${personId}.${mark}`,
  lessonId,
  personKind: 'learner',
  personId,
  mark,
  at: '2026-11-25T07:00:00.000Z',
  authorId: 'author',
  flags: [],
  ...given,
})

/** A mark of a volunteer, `minute` minutes after 16:00 on 25 November. */
export const helperMarked = (lessonId: string, personId: string, mark: Mark, minute: number): Attendance =>
  marked(lessonId, personId, mark, {
    id: `${lessonId}.${personId}.${mark}.${minute}`,
    personKind: 'volunteer',
    at: new Date(Date.parse('2026-11-25T07:00:00.000Z') + minute * 60_000).toISOString(),
  })

export const reported = (
  lessonId: string,
  learnerId: string,
  satisfaction: Report['satisfaction'],
  given: Partial<Report> = {},
): Report => ({
  id: `${lessonId}.${learnerId}.report`,
  lessonId,
  learnerId,
  topicsDone: [],
  canDo: [],
  learnt: '',
  next: '',
  satisfaction,
  voice: '',
  authorId: 'author',
  at: '2026-11-25T08:00:00.000Z',
  flags: [],
  ...given,
})

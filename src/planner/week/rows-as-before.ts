import { type Day, tokyoDay } from '#domain/day.ts'
import type { Booking } from '#domain/booking/booking.ts'
import type { Lesson } from '#domain/lesson/lesson.ts'
import { isStanding } from '#domain/pairing/pairing.ts'
import type { Request } from '#domain/request/request.ts'
import type { PlanningRows } from './task-of.ts'

/** A lesson as it was before anybody was found for it; one that was cancelled stays so. */
const asOpen = (lesson: Lesson): Lesson =>
  lesson.state === 'held' || lesson.state === 'confirmed'
    ? { ...lesson, state: 'open', startedAt: null, endedAt: null }
    : lesson

/** Who came and who did not had a seat alike. */
const asBooked = (booking: Booking): Booking =>
  booking.state === 'attended' || booking.state === 'absent' ? { ...booking, state: 'booked' } : booking

/** Whether this wish still waited when the week began; one that a lesson of that week answers is that lesson. */
const waited = (request: Request, answer: Lesson | undefined, { first, last }: Span): boolean => {
  if (request.state === 'withdrawn' || tokyoDay(request.receivedAt) >= first) return false
  return answer && answer.state !== 'cancelled' ? answer.lessonDay > last : request.state !== 'done'
}

interface Span {
  readonly first: Day
  readonly last: Day
}

/**
 * The rows as a planner would have found them when these days began, as far as they still tell: nobody is promised yet (who
 * could not come still cannot), the lessons of these days are open, wishes that waited then are open again, and of what came after nothing is known.
 */
export const rowsAsBefore = (rows: PlanningRows, days: readonly Day[]): PlanningRows => {
  const sorted = [...days].sort()
  const [first, last] = [sorted[0] ?? '', sorted.at(-1) ?? '']
  const lessons = rows.lessons.filter(({ lessonDay }) => lessonDay <= last)
  const theirs = new Set(lessons.filter(({ lessonDay }) => lessonDay >= first).map(({ id }) => id))
  const known = new Set(lessons.map(({ id }) => id))
  const all = new Map(rows.lessons.map((lesson) => [lesson.id, lesson]))
  return {
    ...rows,
    lessons: lessons.map((lesson) => (theirs.has(lesson.id) ? asOpen(lesson) : lesson)),
    pairings: rows.pairings.filter(
      (one) => known.has(one.lessonId) && !(theirs.has(one.lessonId) && isStanding(one)),
    ),
    bookings: rows.bookings
      .filter(({ lessonId }) => known.has(lessonId))
      .map((booking) => (theirs.has(booking.lessonId) ? asBooked(booking) : booking)),
    requests: rows.requests
      .filter((one) =>
        waited(one, one.lessonId === null ? undefined : all.get(one.lessonId), { first, last }),
      )
      .map((request) => ({ ...request, state: 'received', lessonId: null })),
  }
}

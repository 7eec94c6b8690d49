import { halfDayOf } from '#domain/half-day.ts'
import type { Lesson } from '#domain/lesson/lesson.ts'
import { lessonAt, type Visit } from '../week/visit.ts'
import { isToCome, startsOf, suits } from '../week/wish-options.ts'
import type { PlanBook } from './plan-book.ts'
import { isOverlapping, otherVisitsOfLearner } from './free-starts.ts'
import { servingCrew, type ServingChange } from './serving-crew.ts'
import { asHelpers } from './after-leaving.ts'

/** Lessons at which the learner has a seat, and their other wishes as the plan has them. */
const lessonsOfLearner = (book: PlanBook, visit: Visit): Lesson[] => {
  const learnerId = visit.wish?.request.learnerId
  const { bookings, lessons } = book.week.task.plan
  const booked = new Set(
    bookings
      .filter((one) => one.learnerId === learnerId && (one.state === 'booked' || one.state === 'attended'))
      .map(({ lessonId }) => lessonId),
  )
  return [
    ...lessons.filter(({ id, state }) => booked.has(id) && state !== 'cancelled'),
    ...otherVisitsOfLearner(book, visit),
  ]
}

/** Half-days of these days on which a wish could be met as it stands, if its learner took them. */
export const otherHalfDays = (book: PlanBook, visit: Visit): ServingChange[] => {
  const { wish } = visit
  if (!wish) return []
  const { days, now } = book.week.task
  const taken = lessonsOfLearner(book, visit)
  const found = new Map<string, ServingChange>()
  for (const { day, startMinute, half } of startsOf(days, wish.durationMinutes)) {
    const option = { day, startMinute }
    const halfDay = halfDayOf(day, half)
    if (found.has(halfDay) || suits(wish.request.wish, day, half)) continue
    if (now && !isToCome(option, now)) continue
    const lesson = lessonAt(visit, option)
    if (taken.some((one) => isOverlapping(one, lesson))) continue
    const crew = servingCrew(book, visit, lesson, [])
    if (crew)
      found.set(halfDay, {
        relaxations: [{ kind: 'another-half-day', halfDay }],
        option,
        crew: asHelpers(crew),
      })
  }
  return [...found.values()]
}

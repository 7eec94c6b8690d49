import { spanOf } from '#domain/lesson/lesson.ts'
import { grouped } from '#domain/rules/grouped.ts'
import { lessonAt, type Visit } from './visit.ts'
import type { StartOption, WeekTask } from './week-task.ts'

/** Of each visit the options at which its learner has no seat elsewhere; a lesson keeps its own time whatever else there is. */
export const freeOptions = ({ plan }: WeekTask, visits: readonly Visit[]): StartOption[][] => {
  const lessons = new Map(
    plan.lessons.filter(({ state }) => state !== 'cancelled').map((lesson) => [lesson.id, lesson]),
  )
  const seats = grouped(
    plan.bookings.filter(({ state }) => state === 'booked' || state === 'attended'),
    ({ learnerId }) => learnerId,
  )
  return visits.map((visit) => {
    if (!visit.wish) return [...visit.options]
    const spans = (seats.get(visit.wish.request.learnerId) ?? []).flatMap(({ lessonId }) => {
      const lesson = lessons.get(lessonId)
      return lesson ? [spanOf(lesson)] : []
    })
    if (spans.length === 0) return [...visit.options]
    return visit.options.filter((option) => {
      const { start, end } = spanOf(lessonAt(visit, option))
      return !spans.some((one) => one.start < end && start < one.end)
    })
  })
}

/** Of each visit the other wishes of the same learner. */
export const siblingsOf = (visits: readonly Visit[]): Int32Array[] => {
  const wishes = visits.flatMap(({ wish }, index) => (wish ? [{ index, id: wish.request.learnerId }] : []))
  const byLearner = grouped(wishes, ({ id }) => id)
  return visits.map(({ wish }, index) => {
    const theirs = wish ? (byLearner.get(wish.request.learnerId) ?? []) : []
    return Int32Array.from(theirs.filter((one) => one.index !== index).map((one) => one.index))
  })
}

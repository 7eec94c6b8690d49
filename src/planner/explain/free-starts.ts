import { type Lesson, spanOf } from '#domain/lesson/lesson.ts'
import { freeOptions } from '../week/learners-free.ts'
import { lessonAt, type Visit } from '../week/visit.ts'
import type { StartOption } from '../week/week-task.ts'
import type { PlanBook } from './plan-book.ts'

export const isOverlapping = (one: Lesson, other: Lesson): boolean =>
  spanOf(one).start < spanOf(other).end && spanOf(other).start < spanOf(one).end

/** The other wishes of the same learner, as the plan has them. */
export const otherVisitsOfLearner = ({ staffed }: PlanBook, visit: Visit): Lesson[] => {
  const learnerId = visit.wish?.request.learnerId
  if (learnerId === undefined) return []
  return [...staffed.values()]
    .filter(
      (one) => one.isServed && one.visit.id !== visit.id && one.visit.wish?.request.learnerId === learnerId,
    )
    .map(({ lesson }) => lesson)
}

const known = new WeakMap<PlanBook, Map<string, readonly StartOption[]>>()

const readStarts = (book: PlanBook, visit: Visit): StartOption[] => {
  const taken = otherVisitsOfLearner(book, visit)
  const [options = []] = freeOptions(book.week.task, [visit])
  return options.filter((option) => !taken.some((one) => isOverlapping(one, lessonAt(visit, option))))
}

/** The starts at which the visit's learner is nowhere else. */
export const freeStarts = (book: PlanBook, visit: Visit): readonly StartOption[] => {
  const starts = known.get(book) ?? new Map<string, readonly StartOption[]>()
  known.set(book, starts)
  const found = starts.get(visit.id) ?? readStarts(book, visit)
  starts.set(visit.id, found)
  return found
}

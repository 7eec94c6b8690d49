import type { Lesson } from '#domain/lesson/lesson.ts'
import type { Volunteer } from '#domain/volunteer/volunteer.ts'
import { compileWeek } from '../week/compile-week.ts'
import { FITS, MAY_HELP } from '../week/compiled-week.ts'
import type { Visit } from '../week/visit.ts'
import type { PlanBook } from './plan-book.ts'

const sorted = new WeakMap<PlanBook, Map<string, readonly Volunteer[]>>()

/** All volunteers by what sending them would cost at least: their way, and how much they have done and have to do. */
export const nearestFirst = (book: PlanBook, visit: Visit): readonly Volunteer[] => {
  const known = sorted.get(book) ?? new Map<string, readonly Volunteer[]>()
  sorted.set(book, known)
  const before = known.get(visit.id)
  if (before) return before
  const { task, volunteers, wayTo } = book.week
  const price = (volunteer: Volunteer): number =>
    wayTo(volunteer, visit.lesson) * task.weights.travel +
    (book.visitsOf(volunteer.id).length + (task.recentLessons.get(volunteer.id) ?? 0) / 4) *
      task.weights.fairness
  const priced = [...volunteers.values()].map((volunteer) => ({ volunteer, price: price(volunteer) }))
  const order = priced
    .sort((one, other) => one.price - other.price || (one.volunteer.id < other.volunteer.id ? -1 : 1))
    .map(({ volunteer }) => volunteer)
  known.set(visit.id, order)
  return order
}

/** Ids of those whom the rules about a helper alone let come to the visit then; null at a time it has no option for. */
const mayCome = (
  { week }: PlanBook,
  visit: Visit,
  { lessonDay, startMinute }: Lesson,
): Set<string> | null => {
  const { visits, volunteers, optionFrom, occasions, allowed, at, helperCount } = compileWeek(week.task)
  const index = visits.findIndex(({ id }) => id === visit.id)
  for (let option = optionFrom[index] ?? 0; option < (optionFrom[index + 1] ?? 0); option += 1) {
    const start = occasions.options[option]
    if (start?.day !== lessonDay || start.startMinute !== startMinute) continue
    const row = occasions.occasion[option]! * helperCount
    return new Set(
      volunteers.flatMap(({ id }, helper) =>
        (allowed[row + helper]! & MAY_HELP) !== 0 && (at[index * helperCount + helper]! & FITS) !== 0
          ? id
          : [],
      ),
    )
  }
  return null
}

const possible = new WeakMap<PlanBook, Map<string, readonly Volunteer[]>>()

/** Of these those who might come to the visit at this time beside whoever promised, in the same order. */
export const possibleFirst = (book: PlanBook, visit: Visit, lesson: Lesson): readonly Volunteer[] => {
  const known = possible.get(book) ?? new Map<string, readonly Volunteer[]>()
  possible.set(book, known)
  const key = `${visit.id} ${lesson.lessonDay} ${lesson.startMinute}`
  const before = known.get(key)
  if (before) return before
  const ids = mayCome(book, visit, lesson)
  const all = nearestFirst(book, visit)
  const now = ids ? all.filter(({ id }) => ids.has(id)) : all
  known.set(key, now)
  return now
}

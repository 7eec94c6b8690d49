import type { Volunteer } from '#domain/volunteer/volunteer.ts'
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

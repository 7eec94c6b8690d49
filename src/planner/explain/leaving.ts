import type { Lesson } from '#domain/lesson/lesson.ts'
import { areInTheWay } from '#domain/rules/no-double-booking.ts'
import type { Volunteer } from '#domain/volunteer/volunteer.ts'
import type { StaffedVisit } from '../soft/staffed-visit.ts'
import { asCommitments, looseVisits, type PlanBook } from './plan-book.ts'
import { type RuleBook, ruleBookOf } from './rule-book.ts'

/** More visits in a few days than anybody has; beyond it only leaving all of them is tried. */
const MOST_CONSIDERED = 6

const subsetsOf = <Item>(items: readonly Item[]): Item[][] =>
  items.reduce<Item[][]>((sets, item) => [...sets, ...sets.map((set) => [...set, item])], [[]])

const bySize = <Item>(sets: Item[][]): Item[][] => sets.sort((one, other) => one.length - other.length)

/** Asked of a volunteer and a lesson at a time in one plan; asked again it is answered at once. */
const rememberedInPlan = <Answer>(ask: (book: PlanBook, volunteer: Volunteer, lesson: Lesson) => Answer) => {
  const books = new WeakMap<PlanBook, Map<string, Answer>>()
  return (book: PlanBook, volunteer: Volunteer, lesson: Lesson): Answer => {
    const known = books.get(book) ?? new Map<string, Answer>()
    books.set(book, known)
    const key = `${volunteer.id} ${lesson.id} ${lesson.lessonDay} ${lesson.startMinute}`
    const before = known.get(key)
    if (before !== undefined) return before
    const answer = ask(book, volunteer, lesson)
    known.set(key, answer)
    return answer
  }
}

/** Whether going to this lesson breaks nothing beside all the plan has the volunteer do elsewhere. */
export const isFreeInPlan = rememberedInPlan((book, volunteer, lesson): boolean => {
  const { settings } = book.week.task.plan
  const rules = ruleBookOf(book.week)
  const firm = rules.firmOf(volunteer.id)
  const loose = looseVisits(book, volunteer.id, lesson.id, firm)
  const isTaken = loose.some((one) => areInTheWay(one.lesson, lesson, volunteer.means, settings))
  if (isTaken || !rules.isAllowed(volunteer, lesson)) return false
  if (loose.length === 0) return true
  const others = [...firm, ...asCommitments(loose, volunteer.id)]
  return rules.brokenBeside(volunteer, lesson, others).length === 0
})

const isLockedTo = ({ week }: PlanBook, volunteerId: string) => {
  const { locks } = week.task
  return ({ visit }: StaffedVisit): boolean =>
    locks.some((one) => one.visitId === visit.id && one.volunteerId === volunteerId)
}

const fits = (rules: RuleBook, volunteer: Volunteer, lesson: Lesson, staying: readonly StaffedVisit[]) =>
  rules.brokenBeside(volunteer, lesson, [
    ...rules.firmOf(volunteer.id),
    ...asCommitments(staying, volunteer.id),
  ]).length === 0

/**
 * The smallest sets of suggested visits that the volunteer would have to leave to go to this lesson: one empty set when none,
 * no set at all when even leaving all is not enough. What is locked is not left.
 */
export const leavings = rememberedInPlan((book, volunteer, lesson): readonly StaffedVisit[][] => {
  const rules = ruleBookOf(book.week)
  if (!rules.isAllowed(volunteer, lesson)) return []
  const isLocked = isLockedTo(book, volunteer.id)
  const loose = looseVisits(book, volunteer.id, lesson.id, rules.firmOf(volunteer.id))
  const movable = loose.filter((one) => !isLocked(one))
  const sets = movable.length <= MOST_CONSIDERED ? bySize(subsetsOf(movable)) : [[], movable]
  const found: StaffedVisit[][] = []
  for (const set of sets) {
    if (found[0] && set.length > found[0].length) break
    const staying = loose.filter((one) => !set.includes(one))
    if (fits(rules, volunteer, lesson, staying)) found.push(set)
  }
  return found
})

import type { Lesson } from '#domain/lesson/lesson.ts'
import { takesAlong } from '#domain/rules/student-way.ts'
import type { Volunteer } from '#domain/volunteer/volunteer.ts'
import { isTooFarAlone } from '../week/reach.ts'
import type { Visit } from '../week/visit.ts'
import { isAdultAt, isHelper, leadOf, mayMeet, type Member } from './crew.ts'
import { stayingMembers } from './crews-with.ts'
import type { PlanBook } from './plan-book.ts'
import { ruleBookOf } from './rule-book.ts'

interface Joining {
  readonly book: PlanBook
  readonly visit: Visit
  /** The visit at this time. */
  readonly lesson: Lesson
  readonly volunteer: Volunteer
}

/** Who may come beside these and the one who joins, by the rules about each alone. */
const others = ({ book, lesson, volunteer }: Joining, staying: readonly Member[]): Volunteer[] => {
  const rules = ruleBookOf(book.week)
  const there = [volunteer, ...staying.map((one) => one.volunteer)]
  return [...book.week.volunteers.values()].filter(
    (other) =>
      !there.includes(other) && there.every((one) => mayMeet(one, other)) && rules.isAllowed(other, lesson),
  )
}

const hasLead = (
  joining: Joining,
  staying: readonly Member[],
  beside: () => readonly Volunteer[],
): boolean => {
  const { book, lesson, volunteer } = joining
  const isFar = isTooFarAlone(volunteer, lesson, book.week)
  const takes = (lead: Volunteer): boolean => !isFar || takesAlong(lead, volunteer)
  const lead = leadOf(staying, lesson)
  if (lead) return takes(lead.volunteer)
  if (isAdultAt(volunteer, lesson) && takes(volunteer)) return true
  return beside().some((one) => isAdultAt(one, lesson) && takes(one))
}

/**
 * Whether somebody whom the rules allow at the visit then finds there whom they need: a lead, who takes along a student that is too
 * far away, and as many others as are missing; nobody who stays may be kept apart from them.
 */
export const couldJoin = (joining: Joining): boolean => {
  const { book, visit, volunteer } = joining
  const staying = stayingMembers(book, visit).filter((one) => one.volunteer.id !== volunteer.id)
  if (!staying.every((one) => mayMeet(one.volunteer, volunteer))) return false
  let found: readonly Volunteer[] | null = null
  const beside = () => (found ??= others(joining, staying))
  if (!hasLead(joining, staying, beside)) return false
  const missing = visit.needed - staying.filter(isHelper).length - 1
  return missing <= 0 || beside().length >= missing
}

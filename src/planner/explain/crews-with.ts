import type { Lesson } from '#domain/lesson/lesson.ts'
import type { Volunteer } from '#domain/volunteer/volunteer.ts'
import type { Visit } from '../week/visit.ts'
import { membersOf, withEachLead } from './after-leaving.ts'
import { completedCrews, type Completion } from './complete-crew.ts'
import { crewFault, isAdultAt, leadOf, type Member, NO_LEAD, TOO_FEW } from './crew.ts'
import { isFreeInPlan, leavings } from './leaving.ts'
import { possibleFirst } from './nearest-first.ts'
import type { PlanBook } from './plan-book.ts'
import { ruleBookOf } from './rule-book.ts'

/** Somebody forced into a visit at a time. `isPolite`: others come only where they need not leave another visit. */
export interface Forcing {
  readonly book: PlanBook
  readonly visit: Visit
  readonly lesson: Lesson
  readonly volunteer: Volunteer
  readonly isPolite: boolean
}

/** So many others are tried beside the one who is forced. */
const MOST_OTHERS = 3
const MOST_KEPT = 5

/** Those who stay whatever is planned: their promise is firm. */
export const firmMembers = ({ book, visit }: Pick<Forcing, 'book' | 'visit'>): Member[] => {
  const rules = ruleBookOf(book.week)
  const firm = visit.promises.filter(({ volunteerId }) =>
    rules.firmOf(volunteerId).some(({ lesson }) => lesson.id === visit.id),
  )
  return membersOf(
    book.week,
    firm.map(({ volunteerId, part }) => ({ volunteerId, part, isPromised: true })),
  )
}

/** Those who stay at the visit whatever is planned: their promise is firm, or they are locked in this plan. */
export const stayingMembers = (book: PlanBook, visit: Visit): Member[] => {
  const firm = firmMembers({ book, visit })
  const known = new Set(firm.map((one) => one.volunteer.id))
  const locked = (book.staffed.get(visit.id)?.helpers ?? []).filter(
    ({ volunteerId }) =>
      !known.has(volunteerId) &&
      book.week.task.locks.some((one) => one.visitId === visit.id && one.volunteerId === volunteerId),
  )
  return [...firm, ...membersOf(book.week, locked)]
}

/** Those of the plan who could stay beside the one who is forced, at this time. */
const keepable = ({ book, visit, lesson, volunteer }: Forcing, firm: readonly Member[]): Member[] => {
  const now = book.staffed.get(visit.id)
  if (!now) return []
  const isSameTime =
    now.lesson.lessonDay === lesson.lessonDay && now.lesson.startMinute === lesson.startMinute
  const fixed = new Set([volunteer.id, ...firm.map((one) => one.volunteer.id)])
  return membersOf(book.week, now.helpers)
    .filter((one) => !fixed.has(one.volunteer.id))
    .filter((one) => isSameTime || isFreeInPlan(book, one.volunteer, lesson))
    .slice(0, MOST_KEPT)
}

const subsetsOf = (members: readonly Member[]): Member[][] =>
  members.reduce<Member[][]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]])

const completionOf = ({ book, visit, lesson, volunteer, isPolite }: Forcing): Completion => ({
  ...{ week: book.week, visit, lesson },
  candidates: possibleFirst(book, visit, lesson).filter(({ id }) => id !== volunteer.id),
  isFree: (one) => (isPolite ? isFreeInPlan(book, one, lesson) : leavings(book, one, lesson).length > 0),
})

/** The crews this beginning leads to: itself, with another lead, or made up with others. */
const crewsFrom = (
  forcing: Forcing,
  completion: Completion,
  base: readonly Member[],
): (readonly Member[])[] => {
  const { book, visit, lesson, volunteer } = forcing
  const fault = crewFault(book.week, visit, lesson, base)
  if (!fault) return [base]
  if (fault.code !== NO_LEAD && fault.code !== TOO_FEW) return []
  const promoted = withEachLead(base, { lesson }).filter(
    (crew) =>
      crew.every((one) => one.volunteer.id !== volunteer.id || one.part === 'partner') &&
      !crewFault(book.week, visit, lesson, crew),
  )
  return [...promoted, ...completedCrews(completion, base, MOST_OTHERS)]
}

const asPartner = (member: Member): Member =>
  member.part === 'lead' && !member.isPromised ? { ...member, part: 'partner' } : member

/** Every crew worth comparing that has this volunteer in it and serves the visit. */
export const crewsWith = (forcing: Forcing): (readonly Member[])[] => {
  const { book, visit, lesson, volunteer } = forcing
  const firm = firmMembers(forcing)
  const completion = completionOf(forcing)
  const isLocked = (id: string): boolean =>
    book.week.task.locks.some((one) => one.visitId === visit.id && one.volunteerId === id)
  const kept = keepable(forcing, firm)
  const locked = kept.filter((one) => isLocked(one.volunteer.id))
  const free = kept.filter((one) => !isLocked(one.volunteer.id))
  const forced = (part: 'lead' | 'partner'): Member => ({ volunteer, part, isPromised: false })
  const mayLead = isAdultAt(volunteer, lesson) && !leadOf(firm, lesson)
  return subsetsOf(free).flatMap((some) => {
    const beside = [...firm, ...locked, ...some]
    const led = mayLead ? crewsFrom(forcing, completion, [...beside.map(asPartner), forced('lead')]) : []
    return [...led, ...crewsFrom(forcing, completion, [...beside, forced('partner')])]
  })
}

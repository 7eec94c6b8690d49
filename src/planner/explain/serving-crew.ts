import type { Lesson } from '#domain/lesson/lesson.ts'
import type { Volunteer } from '#domain/volunteer/volunteer.ts'
import type { Visit } from '../week/visit.ts'
import type { SuggestedHelper } from '../week/week-plan.ts'
import type { StartOption } from '../week/week-task.ts'
import { membersOf } from './after-leaving.ts'
import { completedCrews } from './complete-crew.ts'
import { isAdultAt, leadOf, type Member } from './crew.ts'
import { isFreeInPlan } from './leaving.ts'
import { possibleFirst } from './nearest-first.ts'
import type { PlanBook } from './plan-book.ts'
import type { Relaxation } from './relaxation.ts'

/** What would have to be otherwise for the visit to be served, when it would be, and by whom; nothing else of the plan moves. */
export interface ServingChange {
  readonly relaxations: readonly Relaxation[]
  readonly option: StartOption
  readonly crew: readonly SuggestedHelper[]
}

const promisedMembers = ({ week, staffed }: PlanBook, visit: Visit): Member[] =>
  membersOf(
    week,
    (staffed.get(visit.id)?.helpers ?? []).filter(({ isPromised }) => isPromised),
  )

/** The first crew with these willing in it; null when the visit is not served even so. */
export const servingCrew = (
  book: PlanBook,
  visit: Visit,
  lesson: Lesson,
  willing: readonly Volunteer[],
): readonly Member[] | null => {
  const promised = promisedMembers(book, visit)
  const ids = new Set(willing.map(({ id }) => id))
  const completion = {
    ...{ week: book.week, visit, lesson },
    candidates: possibleFirst(book, visit, lesson).filter(({ id }) => !ids.has(id)),
    isFree: (volunteer: Volunteer) => isFreeInPlan(book, volunteer, lesson),
  }
  const partners = willing.map((volunteer): Member => ({ volunteer, part: 'partner', isPromised: false }))
  const led = leadOf(promised, lesson)
    ? []
    : partners
        .filter(({ volunteer }) => isAdultAt(volunteer, lesson))
        .map((lead) => partners.map((one): Member => (one === lead ? { ...one, part: 'lead' } : one)))
  for (const some of [...led, partners]) {
    const [crew] = completedCrews(completion, [...promised, ...some], 1)
    if (crew) return crew
  }
  return null
}

import type { Lesson } from '#domain/lesson/lesson.ts'
import { takesAlong } from '#domain/rules/student-way.ts'
import type { Volunteer } from '#domain/volunteer/volunteer.ts'
import type { Visit } from '../week/visit.ts'
import type { Week } from '../week/week.ts'
import { crewFault, isAdultAt, isHelper, leadOf, mayMeet, type Member } from './crew.ts'
import { isTooFarAlone } from '../week/reach.ts'

const suggest = (volunteer: Volunteer, part: 'lead' | 'partner'): Member => ({
  volunteer,
  part,
  isPromised: false,
})

const isIn = (members: readonly Member[], { id }: Volunteer): boolean =>
  members.some(({ volunteer }) => volunteer.id === id)

const fitsBeside = (members: readonly Member[], volunteer: Volunteer): boolean =>
  !isIn(members, volunteer) && members.every((one) => mayMeet(one.volunteer, volunteer))

/** Whether a lead could take along every far student suggested so far. */
const takesAll = (week: Week, lesson: Lesson, lead: Volunteer, members: readonly Member[]): boolean =>
  members.every(
    ({ isPromised, volunteer }) =>
      isPromised || !isTooFarAlone(volunteer, lesson, week) || takesAlong(lead, volunteer),
  )

/** The first crew with these members and candidates from here on that has no fault. */
const firstFull = (
  completion: Completion,
  members: readonly Member[],
  from: number,
): readonly Member[] | null => {
  const { week, visit, lesson, candidates, isFree } = completion
  if (members.filter(isHelper).length >= visit.needed)
    return crewFault(week, visit, lesson, members) ? null : members
  for (let next = from; next < candidates.length; next += 1) {
    const volunteer = candidates[next]!
    if (!fitsBeside(members, volunteer) || !isFree(volunteer)) continue
    const crew = firstFull(completion, [...members, suggest(volunteer, 'partner')], next + 1)
    if (crew) return crew
  }
  return null
}

/** A visit at a time, and who might come, the likeliest first; `isFree` is asked of no more of them than need be. */
export interface Completion {
  readonly week: Week
  readonly visit: Visit
  readonly lesson: Lesson
  readonly candidates: readonly Volunteer[]
  isFree(volunteer: Volunteer): boolean
}

/**
 * Crews that contain these members and have all a visit needs, made up from the candidates: one for each of the first `most`
 * leads that can be, none when it cannot be.
 */
export const completedCrews = (
  completion: Completion,
  base: readonly Member[],
  most: number,
): (readonly Member[])[] => {
  const { week, lesson, candidates, isFree } = completion
  if (leadOf(base, lesson)) {
    const crew = firstFull(completion, base, 0)
    return crew ? [crew] : []
  }
  const crews: (readonly Member[])[] = []
  for (const lead of candidates) {
    if (crews.length >= most) break
    if (!isAdultAt(lead, lesson) || !fitsBeside(base, lead) || !takesAll(week, lesson, lead, base)) continue
    if (!isFree(lead)) continue
    const crew = firstFull(completion, [...base, suggest(lead, 'lead')], 0)
    if (crew) crews.push(crew)
  }
  return crews
}

import { type Finding, hard } from '#domain/finding.ts'
import type { Lesson } from '#domain/lesson/lesson.ts'
import type { Part } from '#domain/pairing/pairing.ts'
import { notTogether } from '#domain/rules/not-together.ts'
import { takesAlong } from '#domain/rules/student-way.ts'
import { isMinorOn, isStudent, type Volunteer } from '#domain/volunteer/volunteer.ts'
import type { Visit } from '../week/visit.ts'
import type { Week } from '../week/week.ts'
import { isTooFarAlone } from '../week/reach.ts'
import { studentTooFar } from './student-too-far.ts'
import { goingTo } from './rule-book.ts'

/** One of those who come to a visit. */
export interface Member {
  readonly volunteer: Volunteer
  readonly part: Part
  readonly isPromised: boolean
}

export const isAdultAt = (volunteer: Volunteer, lesson: Lesson): boolean =>
  !isMinorOn(volunteer, lesson.lessonDay)

export const isHelper = ({ part }: Member): boolean => part !== 'trainee'

/** The adult who leads. */
export const leadOf = (members: readonly Member[], lesson: Lesson): Member | undefined =>
  members.find(({ part, volunteer }) => part === 'lead' && isAdultAt(volunteer, lesson))

/** Whether these two may be at one lesson. */
export const mayMeet = (one: Volunteer, other: Volunteer): boolean =>
  !one.notTogetherIds.includes(other.id) && !other.notTogetherIds.includes(one.id)

const apart = (members: readonly Member[], lesson: Lesson, settings: Week['task']['plan']['settings']) =>
  members.some(({ volunteer }) => members.some((one) => !mayMeet(volunteer, one.volunteer)))
    ? notTogether({
        settings,
        lessons: [lesson],
        volunteers: members.map(({ volunteer }) => volunteer),
        pairings: members.map(({ volunteer }) => goingTo(lesson, volunteer.id).pairing),
        ...{ bookings: [], checks: [], resources: [] },
      })
    : []

/** Whoever is suggested is needed beside those promised; one more may be a student who is wished for. */
const isTooMany = (visit: Visit, members: readonly Member[], lesson: Lesson): boolean => {
  const promised = members.filter((one) => isHelper(one) && one.isPromised)
  const suggested = members.filter((one) => isHelper(one) && !one.isPromised)
  const required = Math.max(visit.needed - promised.length, leadOf(promised, lesson) ? 0 : 1)
  const beyond = suggested.length - required
  if (beyond <= 0) return false
  const hasRoom = visit.isStudentWished && promised.length + required < visit.most
  return (
    beyond > 1 ||
    !hasRoom ||
    !suggested.some(({ part, volunteer }) => part === 'partner' && isStudent(volunteer))
  )
}

/** One leads: nobody is suggested as lead beside another. */
const hasLeadTooMany = (members: readonly Member[], lesson: Lesson): boolean => {
  const suggested = members.filter(({ isPromised, part }) => !isPromised && part === 'lead').length
  const isPromisedLead = leadOf(
    members.filter(({ isPromised }) => isPromised),
    lesson,
  )
  return suggested + (isPromisedLead ? 1 : 0) > 1 && suggested > 0
}

export const NO_LEAD = 'no-lead'
export const TOO_FEW = 'too-few-people'
export const CREW_FULL = 'crew-full'
export const ONE_MORE = 'one-more'

/**
 * Why these people cannot be suggested for the visit together, each of them being allowed alone; null when they can. What is
 * promised among them is not judged anew.
 */
export const crewFault = (
  week: Week,
  visit: Visit,
  lesson: Lesson,
  members: readonly Member[],
): Finding | null => {
  const lead = leadOf(members, lesson)
  if (!lead) return hard(NO_LEAD, '一緒に行ける大人のリードがいません。', lesson.id)
  const suggested = new Set(members.filter((one) => !one.isPromised).map(({ volunteer }) => volunteer.id))
  const enemies = apart(members, lesson, week.task.plan.settings).find(({ about }) =>
    about.some((id) => suggested.has(id)),
  )
  if (enemies) return enemies
  if (isTooMany(visit, members, lesson) || hasLeadTooMany(members, lesson))
    return hard(CREW_FULL, 'この訪問には、もう人が足りています。', lesson.id)
  if (members.filter(isHelper).length < visit.needed)
    return hard(TOO_FEW, `${visit.needed}人必要ですが、ほかに行ける人がそろいません。`, lesson.id)
  const far = members.find(
    ({ isPromised, volunteer }) =>
      !isPromised && isTooFarAlone(volunteer, lesson, week) && !takesAlong(lead.volunteer, volunteer),
  )
  return far ? studentTooFar(week, far.volunteer, lesson) : null
}

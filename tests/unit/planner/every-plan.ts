import { findingKey } from '#domain/finding.ts'
import type { Lesson } from '#domain/lesson/lesson.ts'
import { isStanding, type Pairing } from '#domain/pairing/pairing.ts'
import { findingsOf } from '#domain/rules/rules.ts'
import { isMinorOn, type Volunteer } from '#domain/volunteer/volunteer.ts'
import { travelMinutes } from '#domain/lesson/travel-minutes.ts'
import { lessonOfWish } from '#domain/lesson/lesson-of-wish.ts'
import type { SuggestedHelper, SuggestedVisit } from '#planner/week/week-plan.ts'
import type { StartOption, WeekTask } from '#planner/week/week-task.ts'
import { pair } from '../domain/rules/plan-builder.ts'

/** One visit and every crew at every start that may be suggested for it, judged by trying all. */
interface Tried {
  readonly id: string
  readonly kind: 'lesson' | 'wish'
  readonly needed: number
  readonly promised: readonly SuggestedHelper[]
  readonly isStudentWished: boolean
  readonly starts: readonly StartOption[]
  lessonAt(start: StartOption): Lesson
}

const isGoneOn = ({ plan, dropOuts }: WeekTask, id: string, day: string): boolean =>
  dropOuts.some((gone) => gone.volunteerId === id && gone.days.includes(day)) ||
  plan.volunteers.some((one) => one.id === id && (one.revokedOn ?? '9999') <= day)

const standing = (task: WeekTask): Pairing[] =>
  task.plan.pairings.filter((one) => {
    const day = task.plan.lessons.find(({ id }) => id === one.lessonId)?.lessonDay ?? ''
    return isStanding(one) && !isGoneOn(task, one.volunteerId, day)
  })

export const triedVisits = (task: WeekTask): Tried[] => {
  const wishesFor = ({ placeKind, track }: Lesson): boolean =>
    placeKind === '自宅' || placeKind === '介護施設' || track === '孫世代連携型'
  const lessons = task.plan.lessons.filter(
    ({ state, lessonDay }) => (state === 'open' || state === 'confirmed') && task.days.includes(lessonDay),
  )
  const promises = standing(task)
  return [
    ...lessons.map((lesson): Tried => ({
      ...{ id: lesson.id, kind: 'lesson', isStudentWished: wishesFor(lesson) },
      needed: Math.max(1, Math.ceil(lesson.seatsTaken / lesson.learnersPerHelper)),
      promised: promises
        .filter(({ lessonId }) => lessonId === lesson.id)
        .map(({ volunteerId, part }) => ({ volunteerId, part, isPromised: true })),
      starts: [{ day: lesson.lessonDay, startMinute: lesson.startMinute }],
      lessonAt: () => lesson,
    })),
    ...task.wishes.map((wish): Tried => ({
      ...{ id: wish.request.id, kind: 'wish', needed: 1, promised: [] },
      isStudentWished: ['自宅', '介護施設'].includes(wish.request.placeKind),
      starts: wish.options,
      lessonAt: (start) => lessonOfWish(wish, start),
    })),
  ]
}

/** Every hard finding of a plan, promises taken as settled. */
const hardKeys = (
  task: WeekTask,
  visits: readonly SuggestedVisit[],
  tried: readonly Tried[],
): Set<string> => {
  const placed = visits.flatMap((visit) => {
    const one = tried.find(({ id }) => id === visit.visitId)
    return one?.kind === 'wish' && visit.helpers.length > 0 ? [one.lessonAt(visit)] : []
  })
  const suggested = visits.flatMap(({ visitId, helpers }) =>
    helpers
      .filter(({ isPromised }) => !isPromised)
      .map(({ volunteerId, part }) => pair(visitId, volunteerId, { part })),
  )
  const promised = standing(task).map((one): Pairing => ({ ...one, state: 'confirmed' }))
  const findings = findingsOf({
    ...task.plan,
    lessons: [...task.plan.lessons, ...placed].map((one) => ({
      ...one,
      state: one.state === 'confirmed' ? 'open' : one.state,
    })),
    pairings: [...promised, ...suggested],
  })
  return new Set(findings.filter(({ isHard }) => isHard).map(findingKey))
}

const personOf = (task: WeekTask, id: string): Volunteer => {
  const found = task.plan.volunteers.find((one) => one.id === id)
  if (!found) throw new Error(`nobody is called ${id}`)
  return found
}

const isTooFar = (lesson: Lesson, lead: Volunteer, student: Volunteer): boolean =>
  student.generation === 'grandchild' &&
  travelMinutes(student.home, lesson.position, student.means) > 30 &&
  !(lead.means === 'car' && lead.area === student.area)

/** The crews that the planner's own words allow: an adult leads, no more than needed but one wished-for student, nobody left behind. */
const isCrew = (
  task: WeekTask,
  tried: Tried,
  start: StartOption,
  suggested: readonly SuggestedHelper[],
): boolean => {
  const lesson = tried.lessonAt(start)
  const helping = [...tried.promised, ...suggested].filter(({ part }) => part !== 'trainee')
  const adultLeads = (some: readonly SuggestedHelper[]) =>
    some.filter((one) => one.part === 'lead' && !isMinorOn(personOf(task, one.volunteerId), lesson.lessonDay))
  const promisedLeads = adultLeads(tried.promised)
  const leads = suggested.filter(({ part }) => part === 'lead')
  if (leads.length > (promisedLeads.length > 0 ? 0 : 1) || adultLeads(helping).length === 0) return false
  if (helping.length < tried.needed) return false
  const promisedCount = helping.length - suggested.length
  const required = Math.max(tried.needed - promisedCount, promisedLeads.length > 0 ? 0 : 1)
  const students = suggested.filter(
    ({ part, volunteerId }) => part === 'partner' && personOf(task, volunteerId).generation === 'grandchild',
  )
  const room =
    promisedCount + required < Math.max(tried.needed, 2) && tried.isStudentWished && students.length > 0
  if (suggested.length > required + (room ? 1 : 0)) return false
  const hasSaidNo = suggested.some(({ volunteerId }) =>
    task.plan.pairings.some(
      (one) => one.lessonId === tried.id && one.volunteerId === volunteerId && !isStanding(one),
    ),
  )
  const isGone = suggested.some(({ volunteerId }) => isGoneOn(task, volunteerId, start.day))
  const isLeft = suggested.some(({ volunteerId }) =>
    adultLeads(helping).every((lead) =>
      isTooFar(lesson, personOf(task, lead.volunteerId), personOf(task, volunteerId)),
    ),
  )
  return !hasSaidNo && !isGone && !isLeft
}

const crewsAmong = (ids: readonly string[]): SuggestedHelper[][] =>
  ids.reduce<SuggestedHelper[][]>(
    (crews, volunteerId) =>
      crews.flatMap((crew) => [
        crew,
        ...(['lead', 'partner'] as const).map((part) => [...crew, { volunteerId, part, isPromised: false }]),
      ]),
    [[]],
  )

/** Whether a plan breaks nothing that was not broken before. */
export const isFeasible = (task: WeekTask, visits: readonly SuggestedVisit[]): boolean => {
  const tried = triedVisits(task)
  const before = hardKeys(task, [], tried)
  const isWell = visits.every((visit) => {
    const one = tried.find(({ id }) => id === visit.visitId)
    const suggested = visit.helpers.filter(({ isPromised }) => !isPromised)
    return suggested.length === 0 || (one !== undefined && isCrew(task, one, visit, suggested))
  })
  return isWell && [...hardKeys(task, visits, tried)].every((key) => before.has(key))
}

/** Every suggestion for one visit that is feasible beside these others. */
export const suggestionsFor = (
  task: WeekTask,
  visitId: string,
  others: readonly SuggestedVisit[] = [],
): SuggestedVisit[] => {
  const one = triedVisits(task).find(({ id }) => id === visitId)
  if (!one) return []
  const taken = new Set(one.promised.map(({ volunteerId }) => volunteerId))
  const ids = task.plan.volunteers.map(({ id }) => id).filter((id) => !taken.has(id))
  const crews = crewsAmong(ids).filter((crew) => crew.length > 0)
  return one.starts.flatMap((start) =>
    crews
      .filter((crew) => isCrew(task, one, start, crew))
      .map((crew): SuggestedVisit => ({
        ...{ visitId, kind: one.kind, ...start, isServed: true },
        helpers: [...one.promised, ...crew],
      }))
      .filter((visit) => isFeasible(task, [visit, ...others])),
  )
}

/** What stands of a visit when nothing is suggested for it. */
export const promisesAlone = (task: WeekTask): SuggestedVisit[] =>
  triedVisits(task).map(({ id, kind, starts, promised }) => ({
    ...{ visitId: id, kind, helpers: promised, isServed: false },
    ...(starts[0] ?? { day: '', startMinute: 0 }),
  }))

/** Every feasible plan of a tiny week: each visit with nothing suggested, or with one of its crews. */
export const everyPlan = (task: WeekTask): SuggestedVisit[][] => {
  const none = promisesAlone(task)
  return none.reduce<SuggestedVisit[][]>(
    (plans, empty) => {
      const some = suggestionsFor(task, empty.visitId)
      return plans.flatMap((plan) => [
        [...plan, empty],
        ...some.map((one) => [...plan, one]).filter((longer) => isFeasible(task, longer)),
      ])
    },
    [[]],
  )
}

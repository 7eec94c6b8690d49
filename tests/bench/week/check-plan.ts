import type { Lesson } from '#domain/lesson/lesson.ts'
import type { Volunteer } from '#domain/volunteer/volunteer.ts'
import type { SuggestedVisit } from '#planner/week/week-plan.ts'
import type { OpenWish, WeekTask } from '#planner/week/week-task.ts'
import { type Going, wrongWithPerson } from './check-person.ts'
import { minutesOnWay } from './own-arithmetic.ts'

/** Something in a plan that may not be; `who` is a volunteer, a learner or nobody. */
export interface Wrong {
  readonly code: string
  readonly visitId: string
  readonly who: string
}

/** A visit as the referee looks at it: a lesson, or what a wish would become. */
interface Visit {
  readonly going: Going
  readonly needed: number
  readonly isStudentWished: boolean
  readonly learnerId: string | null
  readonly isAtOption: boolean
}

const fromLesson = (lesson: Lesson): Visit => {
  const { id, lessonDay: day, startMinute: start, durationMinutes: minutes } = lesson
  return {
    going: {
      ...{ id, day, start, minutes, area: lesson.area, position: lesson.position, topics: lesson.topics },
      ...{
        isHome: lesson.placeKind === '自宅',
        isSchoolEvent: lesson.isSchoolEvent,
        isTrainee: false,
        isOver: false,
      },
    },
    needed: Math.max(1, Math.ceil(lesson.seatsTaken / lesson.learnersPerHelper)),
    isStudentWished: ['自宅', '介護施設'].includes(lesson.placeKind) || lesson.track === '孫世代連携型',
    learnerId: null,
    isAtOption: true,
  }
}

const fromWish = (wish: OpenWish, { day, startMinute }: SuggestedVisit): Visit => {
  const { id, topics, placeKind, seats, learnerId } = wish.request
  return {
    going: {
      ...{
        id,
        day,
        start: startMinute,
        minutes: wish.durationMinutes,
        area: wish.area,
        position: wish.position,
      },
      ...{ topics, isHome: placeKind === '自宅', isSchoolEvent: false, isTrainee: false, isOver: false },
    },
    needed: Math.max(1, Math.ceil(seats / 2)),
    isStudentWished: placeKind === '自宅' || placeKind === '介護施設',
    learnerId,
    isAtOption: wish.options.some((one) => one.day === day && one.startMinute === startMinute),
  }
}

const isGone = (task: WeekTask, id: string, day: string): boolean =>
  task.dropOuts.some((one) => one.volunteerId === id && one.days.includes(day)) ||
  task.plan.volunteers.some((one) => one.id === id && (one.revokedOn ?? '9999') <= day)

const isMinor = ({ adultFrom }: Volunteer, day: string): boolean => adultFrom !== null && day < adultFrom

/** Somebody declined or withdrew: they are not suggested there again. */
const saidNo = ({ plan }: WeekTask, visitId: string, id: string): boolean =>
  plan.pairings.some(
    ({ lessonId, volunteerId, state }) =>
      lessonId === visitId && volunteerId === id && ['declined', 'withdrew'].includes(state),
  )

/** Who is suggested beside whom: one adult lead, nobody beyond what is needed but a student who is wished for, no two apart. */
const wrongWithCrew = (task: WeekTask, visit: Visit, { visitId, helpers }: SuggestedVisit): Wrong[] => {
  const { day, area, position } = visit.going
  const people = helpers.flatMap((helper) => {
    const volunteer = task.plan.volunteers.find(({ id }) => id === helper.volunteerId)
    return volunteer ? [{ ...helper, volunteer }] : []
  })
  const wrong = (code: string, who = ''): Wrong => ({ code, visitId, who })
  const helping = people.filter(({ part }) => part !== 'trainee')
  const suggested = helping.filter(({ isPromised }) => !isPromised)
  if (suggested.length === 0) return []
  const leads = helping.filter(({ part, volunteer }) => part === 'lead' && !isMinor(volunteer, day))
  const given = helping.length - suggested.length
  const required = Math.max(visit.needed - given, leads.some((one) => one.isPromised) ? 0 : 1)
  const isStudentBeyond =
    visit.isStudentWished &&
    given + required < Math.max(visit.needed, 2) &&
    suggested.some(({ part, volunteer }) => part === 'partner' && volunteer.generation === 'grandchild')
  const leadsSuggested = suggested.filter(({ part }) => part === 'lead')
  const far = suggested.filter(({ volunteer }) => {
    if (volunteer.generation !== 'grandchild' || !volunteer.home) return false
    const from = { area: volunteer.area, position: volunteer.home }
    return minutesOnWay(from, { area, position }, volunteer.means, task.plan.settings) > 30
  })
  return [
    ...(leads.length === 0 ? [wrong('no-adult-lead')] : []),
    ...(leadsSuggested.length > 0 &&
    leads.length + leadsSuggested.filter((one) => isMinor(one.volunteer, day)).length >
      Math.max(1, leads.filter((one) => one.isPromised).length)
      ? [wrong('two-leads')]
      : []),
    ...(helping.length < visit.needed ? [wrong('too-few')] : []),
    ...(suggested.length > required + (isStudentBeyond ? 1 : 0) ? [wrong('too-many')] : []),
    ...(new Set(people.map(({ volunteerId }) => volunteerId)).size < people.length ? [wrong('twice')] : []),
    ...suggested
      .filter(({ volunteer }) =>
        people.some(
          ({ volunteer: other }) =>
            other.id !== volunteer.id &&
            (other.notTogetherIds.includes(volunteer.id) || volunteer.notTogetherIds.includes(other.id)),
        ),
      )
      .map(({ volunteerId }) => wrong('not-together', volunteerId)),
    ...far
      .filter(
        ({ volunteer }) =>
          !leads.some((one) => one.volunteer.means === 'car' && one.volunteer.area === volunteer.area),
      )
      .map(({ volunteerId }) => wrong('too-far', volunteerId)),
    ...suggested
      .filter(({ volunteerId }) => saidNo(task, visitId, volunteerId))
      .map(({ volunteerId }) => wrong('said-no', volunteerId)),
    ...suggested
      .filter(({ volunteerId }) => isGone(task, volunteerId, day))
      .map(({ volunteerId }) => wrong('gone', volunteerId)),
  ]
}

const learnersTwice = (task: WeekTask, visits: readonly Visit[]): Wrong[] => {
  const { bookings, lessons } = task.plan
  const seats = bookings
    .filter(({ state }) => state === 'booked' || state === 'attended')
    .flatMap(({ learnerId, lessonId }) => {
      const lesson = lessons.find((one) => one.id === lessonId && one.state !== 'cancelled')
      return lesson ? [{ learnerId, going: fromLesson(lesson).going }] : []
    })
  const wishes = visits.filter(({ learnerId }) => learnerId !== null)
  return wishes.flatMap(({ learnerId, going }) =>
    [...seats, ...wishes]
      .filter(
        (other) =>
          other.learnerId === learnerId && other.going.id !== going.id && other.going.day === going.day,
      )
      .filter(
        ({ going: { start, minutes } }) =>
          start < going.start + going.minutes && going.start < start + minutes,
      )
      .map(() => ({ code: 'learner-twice', visitId: going.id, who: learnerId ?? '' })),
  )
}

/**
 * Every hard rule that a plan's suggestions break, told by a referee that shares neither the planner's code nor the rules':
 * what was promised is taken as settled and not judged anew.
 */
export const checkPlan = (task: WeekTask, suggested: readonly SuggestedVisit[]): Wrong[] => {
  const { lessons, pairings, volunteers } = task.plan
  const placed = suggested.flatMap((said) => {
    const lesson = lessons.find(({ id }) => id === said.visitId)
    const wish = task.wishes.find(({ request }) => request.id === said.visitId)
    const visit = lesson ? fromLesson(lesson) : wish ? fromWish(wish, said) : null
    return visit ? [{ said, visit }] : []
  })
  const taken = placed.filter(({ said }) => said.helpers.some((one) => !one.isPromised))
  const people = volunteers.flatMap((volunteer) => {
    const fresh = taken.flatMap(({ said, visit }) =>
      said.helpers.some((one) => one.volunteerId === volunteer.id && !one.isPromised) ? [visit.going] : [],
    )
    if (fresh.length === 0) return []
    const stands = pairings.flatMap(({ volunteerId, lessonId, part, state }) => {
      const lesson = lessons.find((one) => one.id === lessonId && one.state !== 'cancelled')
      const said = suggested.find(({ visitId }) => visitId === lessonId)
      const isKept = !said || said.helpers.some((one) => one.volunteerId === volunteerId)
      const isStanding = ['asked', 'accepted', 'confirmed'].includes(state)
      if (volunteerId !== volunteer.id || !lesson || !isKept || !isStanding) return []
      if (isGone(task, volunteerId, lesson.lessonDay)) return []
      return [{ ...fromLesson(lesson).going, isTrainee: part === 'trainee', isOver: lesson.state === 'held' }]
    })
    return wrongWithPerson(task, volunteer, fresh, stands)
  })
  return [
    ...taken.flatMap(({ said, visit }) => wrongWithCrew(task, visit, said)),
    ...taken
      .filter(({ visit }) => !visit.isAtOption)
      .map(({ said }) => ({ code: 'no-option', visitId: said.visitId, who: '' })),
    ...learnersTwice(
      task,
      taken.map(({ visit }) => visit),
    ),
    ...people,
  ]
}

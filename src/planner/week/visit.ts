import type { Day } from '#domain/day.ts'
import { helpersNeeded } from '#domain/lesson/lacks-people.ts'
import type { Lesson } from '#domain/lesson/lesson.ts'
import { isStanding, type Pairing } from '#domain/pairing/pairing.ts'
import { grouped } from '#domain/rules/grouped.ts'
import { isRevokedOn } from '#domain/volunteer/volunteer.ts'
import { lessonOfWish } from '#domain/lesson/lesson-of-wish.ts'
import type { DropOut, OpenWish, StartOption, WeekTask } from './week-task.ts'

/** A lesson of the planned days that is open or confirmed, or a wish: something people are looked for. */
export interface Visit {
  readonly id: string
  readonly kind: 'lesson' | 'wish'
  /** The lesson; of a wish what it would become at its first option. */
  readonly lesson: Lesson
  readonly wish: OpenWish | null
  readonly options: readonly StartOption[]
  readonly needed: number
  readonly most: number
  readonly isStudentWished: boolean
  /** Volunteers whom a learner of it knows. */
  readonly familiarIds: ReadonlySet<string>
  /** How much it weighs that nobody comes. */
  readonly urgency: number
  /** What stands of it, promises of those who dropped out left out. */
  readonly promises: readonly Pairing[]
  /** Who declined or withdrew: they may be asked again by a person, and are not suggested here. */
  readonly saidNoIds: ReadonlySet<string>
}

const MOST_URGENCY = 3

/** A home, a care facility, or a lesson of the grandchildren's own track. */
const isStudentWishedAt = ({ placeKind, track }: Lesson): boolean =>
  placeKind === '自宅' || placeKind === '介護施設' || track === '孫世代連携型'

export const hasDroppedOut = (dropOuts: readonly DropOut[], volunteerId: string, day: Day): boolean =>
  dropOuts.some((one) => one.volunteerId === volunteerId && one.days.includes(day))

/**
 * What stands of these promises: asked, accepted or confirmed, the volunteer has not dropped out on that day, and their use
 * was not ended.
 */
export const standingPromises = ({ plan, dropOuts }: WeekTask): Pairing[] => {
  const days = new Map(plan.lessons.map((lesson) => [lesson.id, lesson.lessonDay]))
  const revoked = new Map(
    plan.volunteers.filter((one) => one.revokedOn !== undefined).map((one) => [one.id, one]),
  )
  const isGone = ({ lessonId, volunteerId }: Pairing): boolean => {
    const day = days.get(lessonId) ?? ''
    const ended = revoked.get(volunteerId)
    return hasDroppedOut(dropOuts, volunteerId, day) || (ended !== undefined && isRevokedOn(ended, day))
  }
  return plan.pairings.filter((one) => isStanding(one) && !isGone(one))
}

/** The visit as a lesson at this start. */
export const lessonAt = ({ lesson }: Visit, { day, startMinute }: StartOption): Lesson => ({
  ...lesson,
  lessonDay: day,
  startMinute,
})

const crewSizes = (lesson: Lesson) => {
  const needed = helpersNeeded(lesson)
  return { needed, most: Math.max(needed, 2), isStudentWished: isStudentWishedAt(lesson) }
}

/** A first-timer counts half as much again, each week of waiting a tenth more; never more than three. */
export const urgencyOf = ({ isFirstTime, waitingDays }: OpenWish): number =>
  Math.min(MOST_URGENCY, (isFirstTime ? 1.5 : 1) + 0.1 * Math.floor(waitingDays / 7))

const visitOfWish = (wish: OpenWish, fallback: StartOption): Visit => {
  const lesson = lessonOfWish(wish, wish.options[0] ?? fallback)
  return {
    id: wish.request.id,
    kind: 'wish',
    lesson,
    wish,
    options: wish.options,
    ...crewSizes(lesson),
    familiarIds: new Set(wish.learner?.familiarVolunteerIds),
    urgency: urgencyOf(wish),
    promises: [],
    saidNoIds: new Set(),
  }
}

/** Everything people are looked for in this task: the lessons as they stand there, then the wishes. */
export const visitsOf = (task: WeekTask): Visit[] => {
  const { days, plan, learners, learnerIdsOf, wishes } = task
  const familiar = new Map(learners.map((one) => [one.id, one.familiarVolunteerIds]))
  const known = new Set(plan.volunteers.map(({ id }) => id))
  const standing = standingPromises(task).filter(({ volunteerId }) => known.has(volunteerId))
  const promises = grouped(standing, ({ lessonId }) => lessonId)
  const noes = grouped(
    plan.pairings.filter((one) => !isStanding(one)),
    ({ lessonId }) => lessonId,
  )
  const lessons = plan.lessons.filter(
    ({ lessonDay, state }) => days.includes(lessonDay) && (state === 'open' || state === 'confirmed'),
  )
  return [
    ...lessons.map((lesson): Visit => ({
      id: lesson.id,
      kind: 'lesson',
      lesson,
      wish: null,
      options: [{ day: lesson.lessonDay, startMinute: lesson.startMinute }],
      ...crewSizes(lesson),
      familiarIds: new Set((learnerIdsOf.get(lesson.id) ?? []).flatMap((id) => familiar.get(id) ?? [])),
      urgency: 1,
      promises: promises.get(lesson.id) ?? [],
      saidNoIds: new Set((noes.get(lesson.id) ?? []).map(({ volunteerId }) => volunteerId)),
    })),
    ...wishes.map((wish) => visitOfWish(wish, { day: days[0] ?? '1970-01-01', startMinute: 0 })),
  ]
}

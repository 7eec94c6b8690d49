import type { Booking } from '#domain/booking/booking.ts'
import type { Check } from '#domain/check/check.ts'
import { addDays, type Day, daysBetween, tokyoDay } from '#domain/day.ts'
import type { Learner } from '#domain/learner/learner.ts'
import { whereLearnerLives } from '#domain/learner/where-learner-lives.ts'
import { isAhead, type Lesson, spanOf } from '#domain/lesson/lesson.ts'
import type { Settings } from '#domain/municipality/municipality.ts'
import { planningOf } from '#domain/municipality/planning.ts'
import type { Pairing } from '#domain/pairing/pairing.ts'
import type { Place } from '#domain/place/place.ts'
import type { Request } from '#domain/request/request.ts'
import type { Resource } from '#domain/resource/resource.ts'
import { grouped } from '#domain/rules/grouped.ts'
import type { Volunteer } from '#domain/volunteer/volunteer.ts'
import { lessonsBefore, pairsKnown } from './earlier-weeks.ts'
import { isToCome, wishOptions } from './wish-options.ts'
import { lessonOfWish } from '#domain/lesson/lesson-of-wish.ts'
import type { DropOut, Lock, OpenWish, StartOption, WeekTask } from './week-task.ts'

/** What a desk's device holds of the weeks around: the domain's rows as they stand. */
export interface PlanningRows {
  readonly settings: Settings
  readonly lessons: readonly Lesson[]
  readonly pairings: readonly Pairing[]
  readonly bookings: readonly Booking[]
  readonly learners: readonly Learner[]
  readonly volunteers: readonly Volunteer[]
  readonly checks: readonly Check[]
  readonly places: readonly Place[]
  readonly resources: readonly Resource[]
  readonly requests: readonly Request[]
}

/** What a coordinator wants planned. `nowMinute`: minutes of today, so that later starts of today count too. */
export interface PlanningChoice {
  readonly days: readonly Day[]
  readonly today: Day
  readonly nowMinute?: number
  readonly locks?: readonly Lock[]
  readonly dropOuts?: readonly DropOut[]
  readonly mayBreakPromises?: boolean
  readonly includeWishes?: boolean
}

/** How long a visit is planned to be that was only wished for. */
export const WISH_MINUTES = 60
/** A Silver Centre member's month around any planned day. */
const AROUND_DAYS = 31

const planned = (choice: PlanningChoice): Day[] =>
  [...new Set(choice.days)].filter((day) => day >= choice.today).sort()

/** Lessons that matter to the rules. One that has begun is left as it is: for the planner it is held already. */
const lessonsAround = ({ lessons }: PlanningRows, choice: PlanningChoice): Lesson[] => {
  const days = [...choice.days].sort()
  const from = addDays(days[0] ?? choice.today, -AROUND_DAYS)
  const until = addDays(days.at(-1) ?? choice.today, AROUND_DAYS)
  const now = { today: choice.today, nowMinute: choice.nowMinute ?? -1 }
  return lessons
    .filter(({ lessonDay }) => from <= lessonDay && lessonDay <= until)
    .map((lesson) => {
      const start = { day: lesson.lessonDay, startMinute: lesson.startMinute }
      const hasBegun = lesson.startedAt !== null || !isToCome(start, now)
      return hasBegun && isAhead(lesson) ? { ...lesson, state: 'held' as const } : lesson
    })
}

/** Spans of the lessons at which each learner has a seat. */
const spansOfLearners = ({ lessons, bookings }: PlanningRows) => {
  const byId = new Map(lessons.filter(({ state }) => state !== 'cancelled').map((one) => [one.id, one]))
  const seats = bookings.filter(({ state }) => state === 'booked' || state === 'attended')
  return new Map(
    [...grouped(seats, ({ learnerId }) => learnerId)].map(([id, theirs]) => [
      id,
      theirs.flatMap(({ lessonId }) => byId.get(lessonId) ?? []).map(spanOf),
    ]),
  )
}

/** A wish that no visit answers yet. */
const isOpen = ({ state, lessonId }: Request, lessons: ReadonlyMap<string, Lesson>): boolean => {
  const answer = lessonId === null ? undefined : lessons.get(lessonId)
  return (state === 'received' || state === 'offered') && !(answer && isAhead(answer))
}

const openWishes = (rows: PlanningRows, choice: PlanningChoice): OpenWish[] => {
  const lessons = new Map(rows.lessons.map((lesson) => [lesson.id, lesson]))
  const learners = new Map(rows.learners.map((learner) => [learner.id, learner]))
  const spans = spansOfLearners(rows)
  const cameBefore = new Set(
    rows.bookings.filter(({ state }) => state === 'attended').map(({ learnerId }) => learnerId),
  )
  const isFree = (wish: OpenWish, option: StartOption): boolean => {
    const { start, end } = spanOf(lessonOfWish(wish, option))
    return !(spans.get(wish.request.learnerId) ?? []).some((one) => one.start < end && start < one.end)
  }
  const days = planned(choice)
  return rows.requests
    .filter((request) => isOpen(request, lessons))
    .map((request): OpenWish => {
      const learner = learners.get(request.learnerId)
      return {
        request,
        learner,
        position: learner ? whereLearnerLives(learner, rows) : null,
        area: learner?.area ?? '',
        durationMinutes: WISH_MINUTES,
        isFirstTime: !cameBefore.has(request.learnerId),
        waitingDays: Math.max(0, daysBetween(tokyoDay(request.receivedAt), choice.today)),
        options: wishOptions(request.wish, { days, durationMinutes: WISH_MINUTES, now: choice }),
      }
    })
    .map((wish) => ({ ...wish, options: wish.options.filter((option) => isFree(wish, option)) }))
    .filter(({ options }) => options.length > 0)
}

const bookedLearners = (bookings: readonly Booking[]): Map<string, string[]> => {
  const seats = bookings.filter(({ state }) => state === 'booked' || state === 'attended')
  return new Map(
    [...grouped(seats, ({ lessonId }) => lessonId)].map(([id, theirs]) => [
      id,
      theirs.map(({ learnerId }) => learnerId),
    ]),
  )
}

/**
 * What is to be planned, read from a device's rows. Nothing before `today` (and `nowMinute`) is planned; a wish that could not
 * be met on these days is left out.
 */
export const taskOf = (rows: PlanningRows, choice: PlanningChoice): WeekTask => {
  const lessons = lessonsAround(rows, choice)
  const ids = new Set(lessons.map(({ id }) => id))
  const bookings = rows.bookings.filter(({ lessonId }) => ids.has(lessonId))
  const pairings = rows.pairings.filter(({ lessonId }) => ids.has(lessonId))
  const { settings, volunteers, checks, resources, learners } = rows
  const days = planned(choice)
  return {
    days,
    plan: { settings, lessons, bookings, pairings, volunteers, checks, resources },
    wishes: choice.includeWishes === false ? [] : openWishes(rows, choice),
    learners,
    learnerIdsOf: bookedLearners(bookings),
    knownPairs: pairsKnown(rows),
    recentLessons: lessonsBefore(rows, days[0] ?? choice.today),
    weights: planningOf(settings).weights,
    locks: choice.locks ?? [],
    dropOuts: choice.dropOuts ?? [],
    mayBreakPromises: choice.mayBreakPromises ?? false,
    now: { today: choice.today, ...(choice.nowMinute !== undefined && { nowMinute: choice.nowMinute }) },
  }
}

import { bookingId } from '#domain/booking/booking.ts'
import { findingKey } from '#domain/finding.ts'
import type { Lesson } from '#domain/lesson/lesson.ts'
import { type Pairing, pairingId } from '#domain/pairing/pairing.ts'
import type { Plan } from '#domain/rules/plan.ts'
import { findingsOf } from '#domain/rules/rules.ts'
import { lessonOfWish } from '#domain/lesson/lesson-of-wish.ts'
import type { SuggestedVisit, WeekPlan } from '#planner/week/week-plan.ts'
import type { WeekTask } from '#planner/week/week-task.ts'
import { aBooking } from '../domain/sample-rows.ts'

const dropped = (task: WeekTask): Pairing[] => {
  const days = new Map(task.plan.lessons.map(({ id, lessonDay }) => [id, lessonDay]))
  return task.plan.pairings.filter(
    ({ lessonId, volunteerId }) =>
      !task.dropOuts.some(
        (one) => one.volunteerId === volunteerId && one.days.includes(days.get(lessonId) ?? ''),
      ),
  )
}

const confirmed = (pairings: readonly Pairing[]): Pairing[] =>
  pairings.map((one) =>
    one.state === 'declined' || one.state === 'withdrew' ? one : { ...one, state: 'confirmed' },
  )

/** The week once everything standing is confirmed: what a plan is compared with. */
const before = (task: WeekTask): Plan => ({ ...task.plan, pairings: confirmed(dropped(task)) })

/** The week once every suggestion is confirmed, every wish that is served a lesson with its learner. */
const after = (task: WeekTask, { visits, withdrawn }: Pick<WeekPlan, 'visits' | 'withdrawn'>): Plan => {
  const served = new Map(visits.filter(({ isServed }) => isServed).map((one) => [one.visitId, one]))
  const wishes = task.wishes.filter(({ request }) => served.has(request.id))
  const made = wishes.map((wish) => lessonOfWish(wish, served.get(wish.request.id) as SuggestedVisit))
  const lessons = [...task.plan.lessons, ...made].map((one): Lesson =>
    served.has(one.id) ? { ...one, state: 'confirmed' } : one,
  )
  const suggested = visits.flatMap(({ visitId, helpers }) =>
    helpers.map(({ volunteerId, part }): Pairing => ({
      ...{ id: pairingId(visitId, volunteerId), lessonId: visitId, volunteerId, part },
      state: 'confirmed',
    })),
  )
  const gone = new Set(
    [...suggested, ...withdrawn.map((one) => ({ id: pairingId(one.visitId, one.volunteerId) }))].map(
      ({ id }) => id,
    ),
  )
  const standing = confirmed(dropped(task)).filter(
    ({ lessonId, volunteerId }) => !gone.has(pairingId(lessonId, volunteerId)),
  )
  const bookings = wishes.map(({ request }) => ({
    ...aBooking(request.id, request.learnerId),
    id: bookingId(request.id, request.learnerId),
  }))
  return {
    ...task.plan,
    lessons,
    pairings: [...standing, ...suggested],
    bookings: [...task.plan.bookings, ...bookings],
  }
}

/** What the rules find once everything suggested is settled, and did not find in the week as it stands. */
export const newFindings = (task: WeekTask, found: Pick<WeekPlan, 'visits' | 'withdrawn'>): string[] => {
  const known = new Set(findingsOf(before(task)).map(findingKey))
  return findingsOf(after(task, found))
    .filter(({ isHard }) => isHard)
    .filter((finding) => !known.has(findingKey(finding)))
    .map(findingKey)
}

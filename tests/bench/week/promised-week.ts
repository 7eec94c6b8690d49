import { bookingId } from '#domain/booking/booking.ts'
import { type Pairing, pairingId } from '#domain/pairing/pairing.ts'
import { lessonOfWish } from '#domain/lesson/lesson-of-wish.ts'
import type { WeekPlan } from '#planner/week/week-plan.ts'
import type { WeekTask } from '#planner/week/week-task.ts'
import { aBooking } from '../../unit/domain/sample-rows.ts'

/** The week after its plan was confirmed by everybody: wishes that are served are lessons, helpers have promised. */
export const promisedWeek = (task: WeekTask, { visits }: WeekPlan): WeekTask => {
  const served = new Map(visits.filter(({ isServed }) => isServed).map((one) => [one.visitId, one]))
  const wishes = task.wishes.filter(({ request }) => served.has(request.id))
  const made = wishes.flatMap((wish) => {
    const visit = served.get(wish.request.id)
    return visit ? [{ ...lessonOfWish(wish, visit), state: 'confirmed' as const }] : []
  })
  const pairings = visits.flatMap(({ visitId, helpers }) =>
    helpers.map(({ volunteerId, part }): Pairing => ({
      ...{ id: pairingId(visitId, volunteerId), lessonId: visitId, volunteerId, part },
      state: 'confirmed',
    })),
  )
  const bookings = wishes.map(({ request }) => ({
    ...aBooking(request.id, request.learnerId),
    id: bookingId(request.id, request.learnerId),
  }))
  return {
    ...task,
    plan: { ...task.plan, lessons: [...task.plan.lessons, ...made], pairings, bookings },
    wishes: task.wishes.filter(({ request }) => !served.has(request.id)),
    learners: wishes.flatMap(({ learner }) => learner ?? []),
    learnerIdsOf: new Map(wishes.map(({ request }) => [request.id, [request.learnerId]])),
  }
}

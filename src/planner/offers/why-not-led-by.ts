import { addDays } from '#domain/day.ts'
import type { Finding } from '#domain/finding.ts'
import { whyNotPair } from '#domain/pairing/why-not-pair.ts'
import { grouped } from '#domain/rules/grouped.ts'
import type { Plan } from '#domain/rules/plan.ts'
import type { Volunteer } from '#domain/volunteer/volunteer.ts'
import { lessonOfWish } from '#domain/lesson/lesson-of-wish.ts'
import { standingPromises } from '../week/visit.ts'
import type { OpenWish, StartOption, WeekTask } from '../week/week-task.ts'

/** The first rule that forbids this volunteer a visit at this start, beside everything they have promised; null when they may. */
export type WhyNotLedBy = (volunteer: Volunteer, start: StartOption) => Finding | null

/** No way is so long that it would matter to what is promised two days before or after. */
const hasPromisedNear = ({ lessons }: Plan, { day }: StartOption): boolean => {
  const [from, until] = [addDays(day, -1), addDays(day, 1)]
  return lessons.some(({ lessonDay }) => from <= lessonDay && lessonDay <= until)
}

/** Each volunteer's own rows: all that the rules look at when one is sent somewhere. Whoever was asked counts as settled. */
const ownPlans = (task: WeekTask): ((volunteer: Volunteer) => Plan) => {
  const lessons = new Map(task.plan.lessons.map((lesson) => [lesson.id, lesson]))
  const promises = grouped(standingPromises(task), ({ volunteerId }) => volunteerId)
  const checks = grouped(task.plan.checks, ({ volunteerId }) => volunteerId)
  const plans = new Map(
    task.plan.volunteers.map((volunteer): [Volunteer, Plan] => {
      const theirs = promises.get(volunteer.id) ?? []
      const plan = {
        settings: task.plan.settings,
        lessons: theirs.flatMap(({ lessonId }) => lessons.get(lessonId) ?? []),
        bookings: [],
        pairings: theirs.map((one) => ({ ...one, state: 'confirmed' as const })),
        volunteers: [volunteer],
        checks: checks.get(volunteer.id) ?? [],
        resources: [],
      }
      return [volunteer, plan]
    }),
  )
  return (volunteer) => plans.get(volunteer) ?? task.plan
}

/**
 * Asks the domain's own rules about a visit that may be at any of these places (at least one); it is allowed when it is allowed
 * at each. Where it is matters only beside what is promised around the same day.
 */
export const whyNotLedBy = (task: WeekTask, places: readonly OpenWish[]): WhyNotLedBy => {
  const planOf = ownPlans(task)
  return (volunteer, start) => {
    const plan = planOf(volunteer)
    for (const place of hasPromisedNear(plan, start) ? places : places.slice(0, 1)) {
      const finding = whyNotPair(plan, lessonOfWish(place, start), volunteer)
      if (finding) return finding
    }
    return null
  }
}

import { costOf } from '#planner/soft/counts.ts'
import { totalsOf } from '#planner/week/totals-of.ts'
import type { SuggestedVisit, WeekPlan } from '#planner/week/week-plan.ts'
import type { WeekTask } from '#planner/week/week-task.ts'
import { newFindings } from '../../unit/planner/settled-week.ts'
import { checkPlan } from './check-plan.ts'

/** Promises of the week that these visits are without. */
export const withdrawnIn = (
  { plan, dropOuts }: WeekTask,
  visits: readonly SuggestedVisit[],
): WeekPlan['withdrawn'] => {
  const days = new Map(plan.lessons.map(({ id, lessonDay }) => [id, lessonDay]))
  const coming = new Map(visits.map(({ visitId, helpers }) => [visitId, helpers]))
  return plan.pairings
    .filter(({ lessonId, volunteerId }) => {
      const isGone = dropOuts.some(
        (one) => one.volunteerId === volunteerId && one.days.includes(days.get(lessonId) ?? ''),
      )
      return !isGone && coming.get(lessonId)?.every((one) => one.volunteerId !== volunteerId)
    })
    .map(({ lessonId: visitId, volunteerId }) => ({ visitId, volunteerId }))
}

/**
 * Every plan is put before the rules and before a checker of its own, and reckoned anew; an error when it breaks a rule or
 * costs what it does not say.
 */
export const referee = (
  who: string,
  task: WeekTask,
  visits: readonly SuggestedVisit[],
  cost: number,
): void => {
  const findings = [
    ...newFindings(task, { visits, withdrawn: withdrawnIn(task, visits) }),
    ...checkPlan(task, visits).map(({ code, visitId }) => `${code}: ${visitId}`),
  ]
  if (findings.length > 0)
    throw new Error(`${who}: the plan breaks rules: ${findings.slice(0, 3).join('; ')}`)
  const reckoned = costOf(totalsOf(task, visits))
  if (Math.abs(reckoned - cost) > 0.01) throw new Error(`${who}: the plan costs ${reckoned}, not ${cost}`)
}

import { PROMISED } from './compiled-week.ts'
import { totalsOf } from './totals-of.ts'
import { NO_TIME, NOBODY, type WeekState } from './week-state.ts'
import type { SuggestedHelper, SuggestedVisit, WeekPlan } from './week-plan.ts'

const suggestedHelpers = (state: WeekState, index: number, promisedForGood: readonly SuggestedHelper[]) => {
  const { week, posts } = state
  const { postFrom, needsLead, at, helperCount, volunteers } = week
  const helpers = [...promisedForGood]
  for (let post = postFrom[index]!; post < postFrom[index + 1]!; post += 1) {
    const helper = posts[post]!
    if (helper === NOBODY) continue
    const isLead = needsLead[index] === 1 && post === postFrom[index]
    helpers.push({
      volunteerId: volunteers[helper]!.id,
      part: isLead ? 'lead' : 'partner',
      isPromised: (at[index * helperCount + helper]! & PROMISED) !== 0,
    })
  }
  return helpers
}

const suggestedVisit = (state: WeekState, index: number): SuggestedVisit => {
  const { visits, occasions, promised, volunteers } = state.week
  const visit = visits[index]!
  const movable = new Set([...promised[index]!].map((helper) => volunteers[helper]!.id))
  const forGood = visit.promises
    .filter(({ volunteerId, part }) => part === 'trainee' || !movable.has(volunteerId))
    .map(({ volunteerId, part }) => ({ volunteerId, part, isPromised: true }))
  const option = state.option[index]!
  const when = option === NO_TIME ? visit.options[0] : occasions.options[option]
  return {
    visitId: visit.id,
    kind: visit.kind,
    day: when?.day ?? visit.lesson.lessonDay,
    startMinute: when?.startMinute ?? visit.lesson.startMinute,
    helpers: suggestedHelpers(state, index, forGood),
    isServed: state.isServed(index),
  }
}

const withdrawnOf = ({ week, theirs }: WeekState): { visitId: string; volunteerId: string }[] =>
  week.visits.flatMap(({ id }, index) =>
    [...week.promised[index]!]
      .filter((helper) => !theirs[helper]!.includes(index))
      .map((helper) => ({ visitId: id, volunteerId: week.volunteers[helper]!.id })),
  )

/** What the search found, in the domain's words. */
export const planOfState = (state: WeekState, iterations: number): WeekPlan => {
  const visits = state.week.visits.map((_, index) => suggestedVisit(state, index))
  return {
    visits,
    unservedIds: visits.filter(({ isServed }) => !isServed).map(({ visitId }) => visitId),
    withdrawn: withdrawnOf(state),
    totals: totalsOf(state.week.week.task, visits),
    cost: state.cost,
    iterations,
  }
}

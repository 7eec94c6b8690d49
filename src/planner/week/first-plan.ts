import { IS_ADULT } from './compiled-week.ts'
import { emptyPosts, fillPosts, serve, serveSoon } from './fill-visit.ts'
import { hasTime, isAllowed, isFitting, isLearnerFree } from './may-join.ts'
import { keepsWhatMustStay } from './must-stay.ts'
import type { Searching } from './searching.ts'
import { NO_TIME, NOBODY, type WeekState } from './week-state.ts'
import type { SuggestedVisit } from './week-plan.ts'

const emptyPostFor = (state: WeekState, visit: number, helper: number): number => {
  const { postFrom } = state.week
  for (let post = postFrom[visit]!; post < postFrom[visit + 1]!; post += 1)
    if (state.posts[post] === NOBODY && isAllowed(state, visit, post, state.option[visit]!, helper))
      return post
  return NOBODY
}

/** Promises that may be taken back begin where they stand, whatever the rules say of them: adults first, since one must lead. */
const putPromised = (state: WeekState, visit: number): void => {
  const { promised, allowed, occasions, helperCount } = state.week
  const row = occasions.occasion[state.option[visit]!]! * helperCount
  const isAdult = (helper: number): number => allowed[row + helper]! & IS_ADULT
  for (const helper of [...promised[visit]!].sort((one, other) => isAdult(other) - isAdult(one))) {
    const post = emptyPostFor(state, visit, helper)
    if (post !== NOBODY) state.put(visit, post, helper)
  }
  state.settle(visit)
}

/** Puts what somebody suggested earlier, as far as it is still allowed. */
const putSuggested = (searching: Searching, visit: number, suggested: SuggestedVisit): void => {
  const { state } = searching
  const { occasions, optionFrom } = state.week
  if (state.isServed(visit)) return
  for (let option = optionFrom[visit]!; option < optionFrom[visit + 1]!; option += 1) {
    const { day, startMinute } = occasions.options[option]!
    if (day !== suggested.day || startMinute !== suggested.startMinute) continue
    if (!isLearnerFree(state, visit, option)) return
    state.begin()
    emptyPosts(state, visit)
    state.setOption(visit, option)
    for (const { volunteerId } of suggested.helpers) {
      const helper = state.week.volunteers.findIndex(({ id }) => id === volunteerId)
      const post = helper < 0 ? NOBODY : emptyPostFor(state, visit, helper)
      if (post === NOBODY || !isFitting(state, visit, post, helper)) continue
      if (hasTime(state, helper, visit, option)) state.put(visit, post, helper)
    }
    state.settle(visit)
    if (!state.isServed(visit)) state.undo()
    return
  }
}

/** Hardest first: what few can come to, at few times; among equals what is most urgent. */
const byScarcity = ({ week }: WeekState): number[] => {
  const choices = week.candidates.ofVisit.map(
    ({ length }, visit) =>
      (length * (week.optionFrom[visit + 1]! - week.optionFrom[visit]!)) /
      (week.urgency[visit]! * Math.max(1, week.requiredPosts[visit]!)),
  )
  return choices.map((_, visit) => visit).sort((one, other) => choices[one]! - choices[other]! || one - other)
}

/** Whoever promised to come is joined by as many as are missing, or stays as they are. */
const complete = (searching: Searching, visit: number): void => {
  const { state } = searching
  state.begin()
  if (fillPosts(searching, visit)) state.settle(visit)
  else state.undo()
}

/** A first plan: what stands and what was suggested, then visit by visit the best there is. `isOver` ends it early. */
export const firstPlan = (
  searching: Searching,
  start: readonly SuggestedVisit[],
  isOver: () => boolean,
): void => {
  const { state } = searching
  const { week } = state
  for (let visit = 0; visit < week.visitCount; visit += 1)
    if (week.promisedCount[visit]! > 0) putPromised(state, visit)
  const suggested = new Map(start.map((one) => [one.visitId, one]))
  week.visits.forEach(({ id }, visit) => {
    const theirs = suggested.get(id)
    if (theirs) putSuggested(searching, visit, theirs)
  })
  for (const visit of byScarcity(state)) {
    if (state.isServed(visit) || isOver()) continue
    if (state.filled(visit) === 0) serveSoon(searching, visit)
    else complete(searching, visit)
  }
  state.begin()
}

/** Goes over all visits once more: each gets its best time and people now that the others have theirs. */
export const betterPlan = (searching: Searching, isOver: () => boolean): void => {
  const { state } = searching
  for (const visit of byScarcity(state)) {
    if (isOver()) break
    if (state.week.requiredPosts[visit] === 0 || state.week.locked[visit]!.length > 0) continue
    state.begin()
    const before = state.cost
    emptyPosts(state, visit)
    if (state.week.visits[visit]!.wish) state.setOption(visit, NO_TIME)
    serve(searching, visit)
    if (state.cost > before || !keepsWhatMustStay(state)) state.undo()
  }
  state.begin()
}

import { bestFor } from './best-helper.ts'
import { hasTime, isAllowed, isFitting, isLearnerFree } from './may-join.ts'
import type { Searching } from './searching.ts'
import { serveWithCrew } from './serve-with-crew.ts'
import { NO_TIME, NOBODY, type WeekState } from './week-state.ts'

/** Puts whoever is best into a post that may stay empty, where that is better than nobody; an incomplete visit takes nobody. */
export const fillOptional = (searching: Searching, visit: number, post: number, most?: number): void => {
  const { state } = searching
  const helper = bestFor(searching, visit, post, most)
  if (helper === NOBODY) return
  const before = state.cost + state.costAs(visit, true)
  state.put(visit, post, helper)
  if (state.cost + state.costAs(visit, true) >= before) state.drop(visit, post)
}

/**
 * Fills every empty post as well as it goes; answers whether the visit is served then. Gives up where the whole plan cannot cost
 * less than `most`. Call `settle` or `leave` afterwards.
 */
export const fillPosts = (searching: Searching, visit: number, most?: number): boolean => {
  const { state } = searching
  const { postFrom, requiredPosts } = state.week
  const required = postFrom[visit]! + requiredPosts[visit]!
  for (let post = postFrom[visit]!; post < required; post += 1) {
    if (state.posts[post] !== NOBODY) continue
    const helper = lockedFor(searching, visit, post) ?? bestFor(searching, visit, post, most)
    if (helper === NOBODY) return false
    state.put(visit, post, helper)
  }
  for (let post = required; post < postFrom[visit + 1]!; post += 1) {
    if (state.posts[post] !== NOBODY) continue
    const locked = lockedFor(searching, visit, post)
    if (locked === undefined) fillOptional(searching, visit, post, most)
    else state.put(visit, post, locked)
  }
  return state.week.locked[visit]!.every((helper) => state.theirs[helper]!.includes(visit))
}

/** Somebody locked to the visit who is not there yet and may hold this post. */
const lockedFor = ({ state }: Searching, visit: number, post: number): number | undefined =>
  state.week.locked[visit]!.find(
    (helper) =>
      !state.theirs[helper]!.includes(visit) &&
      isAllowed(state, visit, post, state.option[visit]!, helper) &&
      isFitting(state, visit, post, helper) &&
      hasTime(state, helper, visit, state.option[visit]!),
  )

export const emptyPosts = (state: WeekState, visit: number): void => {
  const { postFrom } = state.week
  for (let post = postFrom[visit]!; post < postFrom[visit + 1]!; post += 1)
    if (state.posts[post] !== NOBODY) state.drop(visit, post)
}

/** Promised helpers stay with a visit that is not served, each where that costs less than to take the promise back. */
const keepPromised = (state: WeekState, visit: number): void => {
  const { promised, postFrom } = state.week
  const option = state.option[visit]!
  for (const helper of promised[visit]!) {
    if (state.theirs[helper]!.includes(visit) || !hasTime(state, helper, visit, option)) continue
    for (let post = postFrom[visit + 1]! - 1; post >= postFrom[visit]!; post -= 1) {
      if (state.posts[post] !== NOBODY || !isAllowed(state, visit, post, option, helper)) continue
      if (!isFitting(state, visit, post, helper)) continue
      const before = state.cost + state.costAs(visit, false)
      state.put(visit, post, helper)
      if (state.cost + state.costAs(visit, false) >= before) state.drop(visit, post)
      break
    }
  }
}

/** Nobody is suggested for the visit; a wish has no time then, a lesson keeps what is promised. */
export const leave = (state: WeekState, visit: number): void => {
  emptyPosts(state, visit)
  if (state.week.visits[visit]!.wish) state.setOption(visit, NO_TIME)
  else if (state.week.promisedCount[visit]! > 0) keepPromised(state, visit)
  state.settle(visit)
}

/** Gives an empty visit the first time at which that is better than nothing, or leaves it. */
export const serveSoon = (searching: Searching, visit: number): void => {
  const { state } = searching
  const { optionFrom } = state.week
  const unserved = state.cost + state.costAs(visit, false)
  for (let option = optionFrom[visit]!; option < optionFrom[visit + 1]!; option += 1) {
    if (!isLearnerFree(state, visit, option)) continue
    state.setOption(visit, option)
    if (fillPosts(searching, visit) && state.cost + state.costAs(visit, true) < unserved)
      return state.settle(visit)
    emptyPosts(state, visit)
  }
  leave(state, visit)
}

/** Gives an empty visit the best time and people it can have now, or leaves it. */
export const serve = (searching: Searching, visit: number): void => {
  const crews = searching.crews.of(visit)
  if (!crews) serveStepByStep(searching, visit)
  else if (!serveWithCrew(searching, visit, crews)) leave(searching.state, visit)
}

/** Time by time, post by post. */
const serveStepByStep = (searching: Searching, visit: number): void => {
  const { state, scratch, bounds } = searching
  const { postFrom } = state.week
  const [from, until] = [postFrom[visit]!, postFrom[visit + 1]!]
  const empty = state.cost
  let least = state.costAs(visit, false)
  let chosen = NO_TIME
  for (const option of bounds.ordered(visit)) {
    if (bounds.least(option) >= least) break
    if (!isLearnerFree(state, visit, option)) continue
    state.setOption(visit, option)
    if (fillPosts(searching, visit, empty + least)) {
      const cost = state.cost - empty + state.costAs(visit, true)
      if (cost < least) {
        least = cost
        chosen = option
        for (let post = from; post < until; post += 1) scratch[post] = state.posts[post]!
      }
    }
    emptyPosts(state, visit)
  }
  if (chosen === NO_TIME) return leave(state, visit)
  state.setOption(visit, chosen)
  for (let post = from; post < until; post += 1)
    if (scratch[post] !== NOBODY) state.put(visit, post, scratch[post]!)
  state.settle(visit)
}

import { bestFor } from './best-helper.ts'
import { emptyPosts, fillOptional, fillPosts } from './fill-visit.ts'
import { hasTime, isAllowed, isFitting, isLearnerFree } from './may-join.ts'
import { type Searching, someVisit } from './searching.ts'
import { NO_TIME, NOBODY } from './week-state.ts'

/** Whoever came before and still can, else the best there is. */
const refill = (searching: Searching, visit: number): boolean => {
  const { state, scratch } = searching
  const { postFrom, requiredPosts } = state.week
  const option = state.option[visit]!
  for (let post = postFrom[visit]!; post < postFrom[visit + 1]!; post += 1) {
    const before = scratch[post]!
    const canStay =
      before !== NOBODY &&
      isAllowed(state, visit, post, option, before) &&
      isFitting(state, visit, post, before) &&
      hasTime(state, before, visit, option)
    if (!canStay && post >= postFrom[visit]! + requiredPosts[visit]!) fillOptional(searching, visit, post)
    else {
      const helper = canStay ? before : bestFor(searching, visit, post)
      if (helper === NOBODY) return false
      state.put(visit, post, helper)
    }
  }
  return true
}

/** A wish gets another time, with the same people where they can or with whoever is best then. */
export const changeTime = (searching: Searching): boolean => {
  const { state, random, scratch } = searching
  const visit = someVisit(searching, true)
  if (visit < 0) return false
  const { optionFrom, postFrom } = state.week
  const count = optionFrom[visit + 1]! - optionFrom[visit]!
  if (count < 2) return false
  const option = optionFrom[visit]! + random.below(count)
  if (option === state.option[visit]) return false
  for (let post = postFrom[visit]!; post < postFrom[visit + 1]!; post += 1) scratch[post] = state.posts[post]!
  emptyPosts(state, visit)
  state.setOption(visit, NO_TIME)
  if (!isLearnerFree(state, visit, option)) return false
  state.setOption(visit, option)
  if (!(random.below(2) === 0 ? refill(searching, visit) : fillPosts(searching, visit))) return false
  state.settle(visit)
  return true
}

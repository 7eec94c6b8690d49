import { bestFor, kindOf } from './best-helper.ts'
import { emptyPosts, fillOptional, fillPosts, leave, serve } from './fill-visit.ts'
import { clashes, isAllowed, isFitting, isLearnerFree, isUncommitted } from './may-join.ts'
import { type Searching, someVisit } from './searching.ts'
import { NOBODY, type WeekState } from './week-state.ts'

/** So many other visits lose a helper at most for the sake of one. */
const MOST_VACATED = 3

const postAt = ({ posts, week }: WeekState, visit: number, helper: number): number => {
  let post = week.postFrom[visit]!
  while (posts[post] !== helper) post += 1
  return post
}

/** Takes the helper away from whatever is in the way of this visit; the vacated visits, or null when that does not do. */
const vacate = (
  { state, random }: Searching,
  helper: number,
  visit: number,
  option: number,
): number[] | null => {
  if (!isUncommitted(state, helper, visit, option)) return null
  const theirs = state.theirs[helper]!
  const vacated = theirs.filter((other) => clashes(state, helper, visit, option, other))
  if (vacated.length > MOST_VACATED) return null
  for (const other of vacated) state.drop(other, postAt(state, other, helper))
  while (!state.loads.hasRoom(helper, option)) {
    if (theirs.length === 0 || vacated.length === MOST_VACATED) return null
    const other = theirs[random.below(theirs.length)]!
    state.drop(other, postAt(state, other, helper))
    vacated.push(other)
  }
  return vacated
}

/** Finds somebody else for a visit that lost a helper, else another time, else it is left. */
const mend = (searching: Searching, visit: number): void => {
  const { state } = searching
  if (fillPosts(searching, visit)) return state.settle(visit)
  emptyPosts(state, visit)
  if (state.week.visits[visit]!.wish) serve(searching, visit)
  else leave(state, visit)
}

/** Puts the helper into an empty post even where that takes them away from other visits, which are mended; false when it cannot be. */
export const takeHelper = (searching: Searching, visit: number, post: number, helper: number): boolean => {
  const { state } = searching
  const option = state.option[visit]!
  if (!isAllowed(state, visit, post, option, helper) || !isFitting(state, visit, post, helper)) return false
  const vacated = vacate(searching, helper, visit, option)
  if (!vacated) return false
  state.put(visit, post, helper)
  for (let next = state.week.postFrom[visit]!; next < state.week.postFrom[visit + 1]!; next += 1)
    if (state.posts[next] === NOBODY) {
      const isRequired = next < state.week.postFrom[visit]! + state.week.requiredPosts[visit]!
      if (!isRequired) fillOptional(searching, visit, next)
      else {
        const other = bestFor(searching, visit, next)
        if (other === NOBODY) return false
        state.put(visit, next, other)
      }
    }
  state.settle(visit)
  for (const other of vacated) mend(searching, other)
  return true
}

/** Somebody who may be asked for this post at the visit's time; whoever costs little is drawn more often. */
const someCandidate = ({ state, random }: Searching, visit: number, post: number): number => {
  const candidates = state.week.candidates.at(state.option[visit]!, kindOf(state, visit, post))
  const share = random.next()
  return candidates.length === 0 ? NOBODY : candidates[Math.floor(share * share * candidates.length)]!
}

/** Somebody else comes to a visit, wherever else they were to go. */
export const changeHelper = (searching: Searching): boolean => {
  const { state, random } = searching
  const visit = someVisit(searching, true)
  if (visit < 0) return false
  const { postFrom, requiredPosts } = state.week
  const count = postFrom[visit + 1]! - postFrom[visit]!
  if (count === 0) return false
  const post = postFrom[visit]! + random.below(count)
  const before = state.posts[post]!
  const helper = someCandidate(searching, visit, post)
  if (helper === NOBODY || helper === before) return false
  const isOptional = post >= postFrom[visit]! + requiredPosts[visit]!
  if (before !== NOBODY) {
    state.drop(visit, post)
    if (isOptional && random.below(8) === 0) {
      state.settle(visit)
      return true
    }
  }
  return takeHelper(searching, visit, post, helper)
}

/** A visit nobody comes to gets somebody, wherever else they were to go. */
export const forceVisit = (searching: Searching): boolean => {
  const { state, random } = searching
  const visit = someVisit(searching, false)
  if (visit < 0) return false
  const { optionFrom, postFrom, visits, requiredPosts } = state.week
  const count = optionFrom[visit + 1]! - optionFrom[visit]!
  if (count === 0 || requiredPosts[visit] === 0) return false
  emptyPosts(state, visit)
  if (visits[visit]!.wish) state.setOption(visit, optionFrom[visit]! + random.below(count))
  if (!isLearnerFree(state, visit, state.option[visit]!)) return false
  const helper = someCandidate(searching, visit, postFrom[visit]!)
  return helper !== NOBODY && takeHelper(searching, visit, postFrom[visit]!, helper)
}

import { ANYBODY, LEAD, ONLY_PROMISED, STUDENT } from './candidates.ts'
import { FAMILIAR } from './compiled-week.ts'
import { hasTime, isAllowed, isFitting } from './may-join.ts'
import type { Searching } from './searching.ts'
import { NOBODY, type WeekState } from './week-state.ts'

/** Helpers passed over by chance while a visit is filled anew, so that the same visit is not filled the same way each time. */
const PASSED_OVER = 0.05
const UNBOUNDED = Number.POSITIVE_INFINITY

/** What a visit costs at least whoever is put into a post: the ways of the others, and what only somebody else would mend. */
interface Floor {
  points: number
  /** Besides, unless it is a student, or somebody familiar. */
  withoutStudent: number
  withoutFamiliar: number
}

const floor: Floor = { points: 0, withoutStudent: 0, withoutFamiliar: 0 }

const lookAtOthers = ({ week, posts, option }: WeekState, visit: number): void => {
  const { postFrom, fixed, minutes, helperCount, at, isStudent, occasions } = week
  const { travel, missingStudent, continuity, waiting } = week.week.task.weights
  const row = visit * helperCount
  let way = 0
  let students = 0
  let familiar = 0
  const add = (helper: number): void => {
    way += minutes[row + helper]!
    students += isStudent[helper]!
    familiar |= at[row + helper]! & FAMILIAR
  }
  for (const helper of fixed[visit]!) add(helper)
  for (let post = postFrom[visit]!; post < postFrom[visit + 1]!; post += 1)
    if (posts[post] !== NOBODY) add(posts[post]!)
  floor.points = way * travel + occasions.waitDays[option[visit]!]! * waiting
  floor.withoutStudent = week.isStudentWished[visit] === 1 && students === 0 ? missingStudent : 0
  floor.withoutFamiliar = week.hasFamiliar[visit] === 1 && familiar === 0 ? continuity : 0
}

/** What the post asks for, as an index into POST_KINDS. */
export const kindOf = ({ week }: WeekState, visit: number, post: number): number => {
  const first = week.postFrom[visit]!
  const required = first + week.requiredPosts[visit]!
  if (post < required) return post === first && week.needsLead[visit] === 1 ? LEAD : ANYBODY
  return post === required && week.hasStudentPost[visit] === 1 ? STUDENT : ONLY_PROMISED
}

/**
 * The helper who costs least in this empty post, or nobody; everything else stays as it is. Nobody is looked at with whom the
 * whole plan, visit served, would cost `most` even if all else about the visit were as wished.
 */
export const bestFor = (
  { state, random, bounds }: Searching,
  visit: number,
  post: number,
  most = UNBOUNDED,
): number => {
  const { week, posts, loads } = state
  const option = state.option[visit]!
  const { travel, fairness } = week.week.task.weights
  const row = visit * week.helperCount
  const kind = kindOf(state, visit, post)
  lookAtOthers(state, visit)
  const ceiling = most === UNBOUNDED ? most : most - state.cost - bounds.certain(visit, option)
  let best = NOBODY
  let least = UNBOUNDED
  for (const helper of week.candidates.at(option, kind)) {
    let cost = floor.points + week.minutes[row + helper]! * travel
    const bound = cost + week.leastLoad[helper]!
    const limit = least < ceiling ? least : ceiling
    if (bound >= limit) break
    if (bound + loads.lessons[helper]! * fairness >= limit) continue
    const next = loads.next(helper, option)
    if (cost + next >= limit) continue
    if (week.isStudent[helper] === 0) cost += floor.withoutStudent
    if ((week.at[row + helper]! & FAMILIAR) === 0) cost += floor.withoutFamiliar
    if (cost + next >= least || !isFitting(state, visit, post, helper)) continue
    if (kind !== LEAD && kind !== ANYBODY && !isAllowed(state, visit, post, option, helper)) continue
    if (random.next() < PASSED_OVER) continue
    posts[post] = helper
    const exact = state.costAs(visit, true) + next
    posts[post] = NOBODY
    if (exact >= least || !hasTime(state, helper, visit, option)) continue
    least = exact
    best = helper
  }
  return best
}

import type { Crews } from './crews.ts'
import { hasTime, isLearnerFree } from './may-join.ts'
import type { Searching } from './searching.ts'
import { NO_TIME, NOBODY, type WeekState } from './week-state.ts'

/** What was reckoned in another order may differ by so little. */
const ROUNDING = 1e-6

/** The times of a visit, as bits, at which its learners are at no other. */
const openTimes = (state: WeekState, visit: number): number => {
  const { siblings, optionFrom } = state.week
  if (siblings[visit]!.length === 0) return -1
  let open = 0
  for (let option = optionFrom[visit]!; option < optionFrom[visit + 1]!; option += 1)
    if (isLearnerFree(state, visit, option)) open |= 1 << (option - optionFrom[visit]!)
  return open
}

/**
 * Where a visit stood when the change began is soon reckoned, and often still the best: whatever costs more need not be looked at.
 * Infinity where it cannot be so any longer.
 */
const pointsAsBefore = (state: WeekState, visit: number): number => {
  if (!state.isTouched(visit) || !state.wasServed(visit)) return Infinity
  const { week, loads, posts } = state
  const option = state.optionBefore(visit)
  if (!isLearnerFree(state, visit, option)) return Infinity
  let points = 0
  const [from, until] = [week.postFrom[visit]!, week.postFrom[visit + 1]!]
  for (let post = from; post < until; post += 1) {
    const helper = state.postBefore(post)
    if (helper === NOBODY) continue
    if (!hasTime(state, helper, visit, option)) points = Infinity
    points += loads.next(helper, option)
    posts[post] = helper
  }
  points += state.costAt(visit, option)
  posts.fill(NOBODY, from, until)
  return points
}

/** Gives an empty visit the best time and crew there are now; answers false where none is better than nobody. */
export const serveWithCrew = ({ state }: Searching, visit: number, crews: Crews): boolean => {
  const { week, loads } = state
  const { occasions } = week
  const { fairness, waiting } = week.week.task.weights
  const { leads, from, until, points, times, other: others } = crews
  const first = week.optionFrom[visit]!
  const open = openTimes(state, visit)
  let least = Math.min(state.costAs(visit, false), pointsAsBefore(state, visit) + ROUNDING)
  let bestOption = NO_TIME
  let bestLead = NOBODY
  let bestOther = NOBODY
  for (let group = 0; group < leads.length; group += 1) {
    const start = from[group]!
    if (points[start]! >= least) break
    const lead = leads[group]!
    const own = fairness * loads.lessons[lead]!
    for (let crew = start; crew < until[group]!; crew += 1) {
      const other = others[crew]!
      let cost = points[crew]! + own
      if (cost >= least) break
      if (other !== NOBODY) cost += fairness * loads.lessons[other]!
      if (cost >= least) continue
      for (let left = times[crew]! & open; left !== 0; left &= left - 1) {
        const option = first + 31 - Math.clz32(left & -left)
        let exact = cost + occasions.waitDays[option]! * waiting + loads.beyond(lead, option)
        if (other !== NOBODY) exact += loads.beyond(other, option)
        if (exact >= least || !hasTime(state, lead, visit, option)) continue
        if (other !== NOBODY && !hasTime(state, other, visit, option)) continue
        least = exact
        bestOption = option
        bestLead = lead
        bestOther = other
      }
    }
  }
  if (bestLead === NOBODY) return false
  const post = week.postFrom[visit]!
  state.setOption(visit, bestOption)
  state.put(visit, post, bestLead)
  if (bestOther !== NOBODY) state.put(visit, post + 1, bestOther)
  state.settle(visit)
  return true
}

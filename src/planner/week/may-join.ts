import { APART, FAR, FITS, IS_ADULT, LOCKED, MAY_HELP, PROMISED, TAKES_ALONG } from './compiled-week.ts'
import { NO_TIME, NOBODY, type WeekState } from './week-state.ts'

/** Whether the rules about the helper alone allow them at this visit then, in this post. */
export const isAllowed = (
  state: WeekState,
  visit: number,
  post: number,
  option: number,
  helper: number,
): boolean => {
  const { at, allowed, occasions, helperCount, postFrom, needsLead, requiredPosts, isStudent } = state.week
  const bits = at[visit * helperCount + helper]!
  const when = allowed[occasions.occasion[option]! * helperCount + helper]!
  const first = postFrom[visit]!
  if (post === first && needsLead[visit] === 1 && (when & IS_ADULT) === 0) return false
  if ((bits & PROMISED) !== 0) return true
  if ((bits & FITS) === 0 || (when & MAY_HELP) === 0) return false
  const required = first + requiredPosts[visit]!
  if (post < required) return true
  if (post > required || state.week.hasStudentPost[visit] === 0) return false
  if ((bits & LOCKED) !== 0) return true
  return isStudent[helper] === 1 && hasRoomBeyond(state, visit, post)
}

const hasRoomBeyond = (state: WeekState, visit: number, post: number): boolean => {
  const { fixed, most } = state.week
  const others = state.filled(visit) - (state.posts[post] === NOBODY ? 0 : 1)
  return fixed[visit]!.length + others < most[visit]!
}

const isTaken = (state: WeekState, visit: number, post: number, student: number): boolean => {
  const { pair, helperCount, fixedLeads, postFrom, needsLead } = state.week
  const row = student * helperCount
  const first = postFrom[visit]!
  if (needsLead[visit] === 1) {
    const lead = post === first ? student : state.posts[first]!
    if (lead !== NOBODY && (pair[row + lead]! & TAKES_ALONG) !== 0) return true
  }
  for (const lead of fixedLeads[visit]!) if ((pair[row + lead]! & TAKES_ALONG) !== 0) return true
  return false
}

/** Whether the helper fits with who is in the other posts: nobody they must not meet, nobody whom only another lead takes along. */
export const isFitting = (state: WeekState, visit: number, post: number, helper: number): boolean => {
  const { at, pair, helperCount, postFrom, needsLead } = state.week
  const isLead = needsLead[visit] === 1 && post === postFrom[visit]
  for (let other = postFrom[visit]!; other < postFrom[visit + 1]!; other += 1) {
    const who = state.posts[other]!
    if (other === post || who === NOBODY) continue
    if (who === helper) return false
    const bits = at[visit * helperCount + who]!
    if ((pair[helper * helperCount + who]! & APART) !== 0) return false
    if (!isLead || (bits & FAR) === 0 || (bits & PROMISED) !== 0) continue
    if ((pair[who * helperCount + helper]! & TAKES_ALONG) === 0 && !isTakenByFixed(state, visit, who))
      return false
  }
  const own = at[visit * helperCount + helper]!
  return (own & FAR) === 0 || (own & PROMISED) !== 0 || isTaken(state, visit, post, helper)
}

const isTakenByFixed = (state: WeekState, visit: number, student: number): boolean =>
  state.week.fixedLeads[visit]!.some(
    (lead) => (state.week.pair[student * state.week.helperCount + lead]! & TAKES_ALONG) !== 0,
  )

/** Whether two spans leave the helper too little time between them. */
const isClash = (state: WeekState, helper: number, one: Span, other: Span): boolean => {
  const gap = one.start < other.start ? other.start - one.end : one.start - other.end
  const { bufferMinutes, ways, means } = state.week
  if (gap < bufferMinutes) return true
  const own = means[helper]!
  return (
    gap < bufferMinutes + ways.farthest(own) &&
    gap < bufferMinutes + ways.minutes(own, one.place, other.place)
  )
}

interface Span {
  start: number
  end: number
  place: number
}

const asked: Span = { start: 0, end: 0, place: 0 }
const known: Span = { start: 0, end: 0, place: 0 }

const read = (state: WeekState, span: Span, visit: number, option: number): void => {
  const { occasions, placeOf } = state.week
  span.start = occasions.start[option]!
  span.end = occasions.end[option]!
  span.place = placeOf[visit]!
}

/** Whether the two visits are in each other's way for this helper. */
export const clashes = (
  state: WeekState,
  helper: number,
  visit: number,
  option: number,
  other: number,
): boolean => {
  read(state, asked, visit, option)
  read(state, known, other, state.option[other]!)
  return isClash(state, helper, asked, known)
}

/** Whether what the helper has promised for good leaves room for this. */
export const isUncommitted = (state: WeekState, helper: number, visit: number, option: number): boolean => {
  const { start, end, place } = state.week.commitments
  const starts = start[helper]!
  if (starts.length === 0) return true
  read(state, asked, visit, option)
  for (let index = 0; index < starts.length; index += 1) {
    known.start = starts[index]!
    known.end = end[helper]![index]!
    known.place = place[helper]![index]!
    if (isClash(state, helper, asked, known)) return false
  }
  return true
}

/** Whether the helper has the time, with everything else they go to. */
export const hasTime = (state: WeekState, helper: number, visit: number, option: number): boolean => {
  const theirs = state.theirs[helper]!
  for (let index = 0; index < theirs.length; index += 1)
    if (clashes(state, helper, visit, option, theirs[index]!)) return false
  return state.loads.hasRoom(helper, option) && isUncommitted(state, helper, visit, option)
}

/** Whether no other wish of the same learner is at that time. */
export const isLearnerFree = (state: WeekState, visit: number, option: number): boolean => {
  const { siblings, occasions } = state.week
  for (const other of siblings[visit]!) {
    const theirs = state.option[other]!
    if (theirs === NO_TIME) continue
    if (
      occasions.start[theirs]! < occasions.end[option]! &&
      occasions.start[option]! < occasions.end[theirs]!
    )
      return false
  }
  return true
}

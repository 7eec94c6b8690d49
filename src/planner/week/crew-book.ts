import { ANYBODY, LEAD, STUDENT } from './candidates.ts'
import type { CompiledWeek } from './compiled-week.ts'
import { CrewList, type Crews } from './crews.ts'
import { isFitting, isUncommitted } from './may-join.ts'
import { NOBODY, type WeekState } from './week-state.ts'

/** Times of a visit are bits of one number. */
const MOST_TIMES = 31
/** So many crews are written down at most, of all visits together: 16 bytes each. */
const MOST_CREWS = 3_000_000

/** Whether a lead comes, and one more at most, and nobody of them is promised or locked. */
const isSmall = (week: CompiledWeek, visit: number): boolean => {
  const { postFrom, optionFrom, requiredPosts, hasStudentPost, needsLead, promisedCount, locked } = week
  const posts = postFrom[visit + 1]! - postFrom[visit]!
  return (
    needsLead[visit] === 1 &&
    posts <= 2 &&
    posts === requiredPosts[visit]! + hasStudentPost[visit]! &&
    promisedCount[visit] === 0 &&
    locked[visit]!.length === 0 &&
    optionFrom[visit + 1]! - optionFrom[visit]! <= MOST_TIMES
  )
}

/** The crews of every visit, written down when they are first asked for. */
export class CrewBook {
  readonly #state: WeekState
  readonly #known: (Crews | null | undefined)[]
  readonly #list = new CrewList()
  readonly #leadTimes: Int32Array
  readonly #otherTimes: Int32Array
  #room = MOST_CREWS

  constructor(state: WeekState) {
    this.#state = state
    this.#known = Array.from({ length: state.week.visitCount })
    this.#leadTimes = new Int32Array(state.week.helperCount)
    this.#otherTimes = new Int32Array(state.week.helperCount)
  }

  /** For a visit that is empty now; null where more than two may come, somebody is promised or locked, or there are too many. */
  of(visit: number): Crews | null {
    const known = this.#known[visit]
    if (known !== undefined) return known
    const crews = this.#room > 0 && isSmall(this.#state.week, visit) ? this.#write(visit) : null
    this.#room -= crews?.other.length ?? 0
    this.#known[visit] = crews
    return crews
  }

  #write(visit: number): Crews {
    const { posts, week } = this.#state
    const first = week.postFrom[visit]!
    this.#readTimes(visit, LEAD, this.#leadTimes)
    this.#otherTimes.fill(0)
    if (week.postFrom[visit + 1]! === first + 2)
      this.#readTimes(visit, week.requiredPosts[visit] === 2 ? ANYBODY : STUDENT, this.#otherTimes)
    for (const lead of week.candidates.ofVisit[visit]!) {
      if (this.#leadTimes[lead] === 0 || !isFitting(this.#state, visit, first, lead)) continue
      posts[first] = lead
      this.#writeCrews(visit, lead)
      posts[first] = NOBODY
      this.#list.endLead(lead)
    }
    return this.#list.take()
  }

  #writeCrews(visit: number, lead: number): void {
    const { posts, week } = this.#state
    const times = this.#leadTimes[lead]!
    const post = week.postFrom[visit]! + 1
    if (week.requiredPosts[visit] === 1) this.#list.add(NOBODY, this.#points(visit, lead, NOBODY), times)
    for (const other of week.candidates.ofVisit[visit]!) {
      const both = times & this.#otherTimes[other]!
      if (both === 0 || !isFitting(this.#state, visit, post, other)) continue
      posts[post] = other
      this.#list.add(other, this.#points(visit, lead, other), both)
      posts[post] = NOBODY
    }
  }

  /** What whoever is in the posts costs at the visit, waiting and lessons of these days left out. */
  #points(visit: number, lead: number, other: number): number {
    const { optionFrom, occasions, recent, week } = this.#state.week
    const { fairness, waiting } = week.task.weights
    const option = optionFrom[visit]!
    const lessons = recent[lead]! + (other === NOBODY ? 0 : recent[other]!)
    return (
      this.#state.costAt(visit, option) - occasions.waitDays[option]! * waiting + (fairness * lessons) / 4
    )
  }

  /** At which of the visit's times helpers may take a post of this kind, beside what they promised for good. */
  #readTimes(visit: number, kind: number, times: Int32Array): void {
    const { optionFrom, candidates } = this.#state.week
    times.fill(0)
    for (let option = optionFrom[visit]!; option < optionFrom[visit + 1]!; option += 1)
      for (const helper of candidates.at(option, kind))
        if (isUncommitted(this.#state, helper, visit, option))
          times[helper]! |= 1 << (option - optionFrom[visit]!)
  }
}

import { LEAD } from './candidates.ts'
import { clashes } from './may-join.ts'
import { type Searching, someVisit } from './searching.ts'
import { NO_TIME, NOBODY } from './week-state.ts'

const NEAREST = 24
const CAR = 2
/** So many visits are looked at by chance. */
const TRIES = 60
/** About a day's work. */
const MOST_MINUTES_APART = 600

/** The nearest visits, first those with the shortest way. */
const nearest = ({ state, near }: Searching, visit: number): Int32Array => {
  const known = near[visit]
  if (known) return known
  const { ways, placeOf, visitCount } = state.week
  const order = new Float64Array(visitCount)
  for (let other = 0; other < visitCount; other += 1)
    order[other] = ways.minutes(CAR, placeOf[visit]!, placeOf[other]!) * visitCount + other
  const sorted = Int32Array.from(order.sort(), (one) => one % visitCount)
  const others = sorted.filter((other) => other !== visit).slice(0, NEAREST)
  near[visit] = others
  return others
}

/** Served visits, each once, up to a number of them. */
class Gathering {
  readonly #searching: Searching
  readonly #most: number
  readonly visits: number[] = []

  constructor(searching: Searching, most: number) {
    this.#searching = searching
    this.#most = most
  }

  get isFull(): boolean {
    return this.visits.length >= this.#most
  }

  add(visit: number): void {
    if (this.#searching.state.isServed(visit) && !this.isFull && !this.visits.includes(visit))
      this.visits.push(visit)
  }
}

type Gather = (searching: Searching, gathering: Gathering, first: number) => void

const addNear: Gather = (searching, gathering, first) => {
  for (const visit of nearest(searching, first)) {
    if (gathering.isFull) return
    if (searching.random.below(2) === 0) gathering.add(visit)
  }
}

const addOnTheDay: Gather = ({ state, random }, gathering, first) => {
  const { visitCount, occasions } = state.week
  const start = occasions.start[state.option[first]!]!
  for (let tries = 0; tries < TRIES && !gathering.isFull; tries += 1) {
    const visit = random.below(visitCount)
    const option = state.option[visit]!
    if (option !== NO_TIME && Math.abs(occasions.start[option]! - start) < MOST_MINUTES_APART)
      gathering.add(visit)
  }
}

/** Whatever else those who come do, then what those do who come there, and so on. */
const addWithSameHelpers: Gather = ({ state }, gathering) => {
  const { postFrom } = state.week
  for (const visit of gathering.visits)
    for (let post = postFrom[visit]!; post < postFrom[visit + 1]!; post += 1) {
      if (gathering.isFull) return
      const helper = state.posts[post]!
      if (helper !== NOBODY) for (const other of state.theirs[helper]!) gathering.add(other)
    }
}

const addAny: Gather = ({ state, random }, gathering) => {
  for (let tries = 0; tries < TRIES && !gathering.isFull; tries += 1)
    gathering.add(random.below(state.week.visitCount))
}

const WAYS = [addNear, addOnTheDay, addWithSameHelpers, addAny]

/** What those do who could lead a visit nobody comes to, at one of its times, and what is in its way. */
export const gatherInTheWay = (searching: Searching, visit: number, most: number): number[] => {
  const { state, random } = searching
  const { optionFrom, candidates } = state.week
  const gathering = new Gathering(searching, most)
  const times = optionFrom[visit + 1]! - optionFrom[visit]!
  if (times === 0) return gathering.visits
  const option = optionFrom[visit]! + random.below(times)
  const leads = candidates.at(option, LEAD)
  for (let tries = 0; tries < leads.length && !gathering.isFull; tries += 1) {
    const lead = leads[random.below(leads.length)]!
    for (const other of state.theirs[lead]!)
      if (clashes(state, lead, visit, option, other)) gathering.add(other)
  }
  return gathering.visits
}

/** So many served visits at most: near each other, on the same day, the same helpers', or any. */
export const gather = (searching: Searching, most: number): number[] => {
  const first = someVisit(searching, true)
  const gathering = new Gathering(searching, most)
  if (first < 0) return gathering.visits
  gathering.add(first)
  WAYS[searching.random.below(WAYS.length)]!(searching, gathering, first)
  return gathering.visits
}

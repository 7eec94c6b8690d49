import { expect, test } from 'vitest'
import { compileWeek } from '#planner/week/compile-week.ts'
import { LEAD } from '#planner/week/candidates.ts'
import { firstPlan } from '#planner/week/first-plan.ts'
import { gather, gatherInTheWay } from '#planner/week/gather.ts'
import { clashes } from '#planner/week/may-join.ts'
import { type Searching, searchingFrom } from '#planner/week/searching.ts'
import { WeekState } from '#planner/week/week-state.ts'
import { seededRandom } from '#planner/search/random.ts'
import { randomWeek } from '../random-week.ts'

const SEEDS = Array.from({ length: 60 }, (_, seed) => seed)

const searchingAt = (seed: number): Searching => {
  const task = randomWeek({ seed, volunteers: 5, lessons: 6, wishes: 10 })
  const searching = searchingFrom(new WeekState(compileWeek(task)), seededRandom(seed))
  firstPlan(searching, [], () => false)
  return searching
}

/** Whether somebody who could lead the visit at one of its times goes to the other then. */
const isInTheWay = ({ state }: Searching, visit: number, other: number): boolean => {
  const { optionFrom, candidates } = state.week
  for (let option = optionFrom[visit] ?? 0; option < (optionFrom[visit + 1] ?? 0); option += 1)
    for (const lead of candidates.at(option, LEAD))
      if (state.theirs[lead]?.includes(other) && clashes(state, lead, visit, option, other)) return true
  return false
}

test('room is made among served visits alone that keep a lead away', () => {
  let found = 0
  for (const searching of SEEDS.map(searchingAt)) {
    const { state } = searching
    for (let visit = 0; visit < state.week.visitCount; visit += 1) {
      if (state.isServed(visit)) continue
      const gathered = gatherInTheWay(searching, visit, 3)
      expect(gathered.length).toBeLessThanOrEqual(3)
      for (const other of gathered)
        expect([state.isServed(other), isInTheWay(searching, visit, other)]).toEqual([true, true])
      found += gathered.length
    }
  }
  expect(found).toBeGreaterThan(20)
})

test('served visits are gathered, each once and no more than asked for', () => {
  let most = 0
  for (const searching of SEEDS.map(searchingAt))
    for (let round = 0; round < 12; round += 1) {
      const gathered = gather(searching, 4)
      expect(new Set(gathered).size).toBe(gathered.length)
      expect(gathered.every((visit) => searching.state.isServed(visit))).toBe(true)
      most = Math.max(most, gathered.length)
    }
  expect(most).toBe(4)
})

import { describe, expect, test } from 'vitest'
import { changeRoutes } from '#planner/routes/change-routes.ts'
import { firstRoutes } from '#planner/routes/first-routes.ts'
import { inOrder, orderAnew } from '#planner/routes/order-anew.ts'
import { routesProblem } from '#planner/routes/routes-problem.ts'
import type { RoutesTask } from '#planner/routes/routes-task.ts'
import { RoutesState } from '#planner/routes/routes-state.ts'
import { seededRandom } from '#planner/search/random.ts'
import { sampleRoutes } from './sample-routes.ts'

const numberAt = (numbers: ArrayLike<number>, at: number): number => numbers[at] ?? NaN

/** Every time from the beginning, patient by patient in the order of the keys. */
const timedFromTheBeginning = (state: RoutesState) => {
  const { problem, previous } = state
  const { travel, place, places, duration, opens, mate, apartLeast, apartMost, services } = problem
  const starts = new Float64Array(state.starts.length)
  const way = (from: number, to: number): number =>
    numberAt(travel, numberAt(place, from) * places + numberAt(place, to))
  const ready = (node: number): number => {
    const before = numberAt(previous, node)
    const there = numberAt(starts, before) + numberAt(duration, before) + way(before, node)
    return Math.max(there, numberAt(opens, node))
  }
  for (const patient of inOrder(state)) {
    const second = numberAt(mate, patient)
    starts[patient] = ready(patient)
    if (second < 0) continue
    starts[second] = Math.max(ready(second), numberAt(starts, patient) + numberAt(apartLeast, patient))
    starts[patient] = Math.max(
      numberAt(starts, patient),
      numberAt(starts, second) - numberAt(apartMost, patient),
    )
  }
  const late = Array.from({ length: services }, (_, node) =>
    Math.max(0, numberAt(starts, node) - numberAt(problem.closes, node)),
  )
  const distance = [...previous].reduce((sum, before, node) => sum + way(before, node), 0)
  return {
    starts,
    distance,
    tardiness: late.reduce((sum, one) => sum + one, 0),
    mostTardy: Math.max(0, ...late),
  }
}

const isInOrderOnEveryRoute = (state: RoutesState): boolean =>
  [...state.next].every(
    (after, node) =>
      node >= state.problem.services ||
      after >= state.problem.services ||
      numberAt(state.key, node) < numberAt(state.key, after),
  )

const expectWellTimed = (state: RoutesState): void => {
  const plain = timedFromTheBeginning(state)
  expect(isInOrderOnEveryRoute(state)).toBe(true)
  expect(state.starts).toEqual(plain.starts)
  expect(state.distance).toBeCloseTo(plain.distance, 6)
  expect(state.tardiness).toBeCloseTo(plain.tardiness, 6)
  expect(state.mostTardy).toBeCloseTo(plain.mostTardy, 9)
}

/** A day in which many services start at the very same moment: everybody lives together and windows open on the hour. */
const dayOfTies = (seed: number): RoutesTask => {
  const task = sampleRoutes(seed, 25, 8)
  return {
    ...task,
    patients: task.patients.map((one) => ({ ...one, opens: one.opens - (one.opens % 60), apart: [0, 0] })),
    travel: task.travel.map((row) => row.map(() => 1)),
  }
}

const startedState = (seed: number): RoutesState => {
  const state = new RoutesState(routesProblem(sampleRoutes(seed, 25, 5)))
  firstRoutes(state)
  return state
}

describe('The state of the routes', { timeout: 60_000 }, () => {
  test('has after any changes the times that a reckoning from the beginning gives', () => {
    for (let seed = 1; seed <= 3; seed += 1) {
      const state = startedState(seed)
      const random = seededRandom(seed)
      expectWellTimed(state)
      for (let step = 1; step <= 1500; step += 1) {
        if (step % 500 === 0) orderAnew(state)
        state.allow(200 * random.next())
        if (!changeRoutes(state, random)) continue
        if (state.settle()) state.keep()
        else state.undo()
        if (step % 20 === 0) expectWellTimed(state)
      }
      expectWellTimed(state)
    }
  })

  test('keeps every route in the strict order of the keys, also where many of these were the same', () => {
    for (let seed = 1; seed <= 3; seed += 1) {
      const state = new RoutesState(routesProblem(dayOfTies(seed)))
      const random = seededRandom(seed)
      firstRoutes(state)
      for (let step = 0; step < 3000; step += 1) {
        if (step % 50 === 0) orderAnew(state)
        state.allow(100)
        if (!changeRoutes(state, random)) continue
        expect(isInOrderOnEveryRoute(state)).toBe(true)
        if (state.settle()) state.keep()
        else state.undo()
      }
    }
  })

  test('is after an undo as it was before the change', () => {
    const state = startedState(9)
    const random = seededRandom(9)
    state.allow(Infinity)
    const picture = () =>
      structuredClone([
        state.next,
        state.previous,
        state.route,
        state.starts,
        state.leg,
        state.key,
        state.cost,
      ])
    const before = picture()
    let changes = 0
    for (let step = 0; step < 250; step += 1) {
      if (!changeRoutes(state, random)) continue
      state.settle()
      state.undo()
      changes += 1
      expect(picture()).toEqual(before)
    }
    expect(changes).toBeGreaterThan(50)
  })

  test('keeps both services of a patient with different caregivers who are able to do them', () => {
    const state = startedState(3)
    const random = seededRandom(3)
    const { services, mate, isAble } = state.problem
    for (let step = 0; step < 5000; step += 1) {
      state.allow(100)
      if (!changeRoutes(state, random)) continue
      if (state.settle()) state.keep()
      else state.undo()
    }
    for (let node = 0; node < services; node += 1) {
      expect(isAble[numberAt(state.route, node) * services + node]).toBe(1)
      const other = numberAt(mate, node)
      if (other >= 0) expect(state.route[node]).not.toBe(state.route[other])
    }
  })
})

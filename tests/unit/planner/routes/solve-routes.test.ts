import { describe, expect, test } from 'vitest'
import type { RoutesTask } from '#planner/routes/routes-task.ts'
import { solveRoutes } from '#planner/routes/solve-routes.ts'
import { checkSolution } from '../../../bench/hhcrsp/check-solution.ts'
import { leastCost } from './every-order.ts'
import { INSTANCE, judgedAfter, type Published, solvedDay, stopOf } from './judged-day.ts'
import { sampleRoutes } from './sample-routes.ts'

const solved = (task: RoutesTask, iterations = 4000, seed = 1) =>
  solveRoutes(task, { seed, budget: { iterations } })

describe('The routes of one day', { timeout: 60_000 }, () => {
  test('of four or five patients cost the least that any order and any caregivers can', () => {
    for (let seed = 1; seed <= 6; seed += 1) {
      const task = sampleRoutes(seed, seed === 1 ? 5 : 4, 3)
      expect(solved(task).cost).toBeCloseTo(leastCost(task), 6)
    }
  })

  test('are the same twice for a seed and so many iterations, and others for another seed', () => {
    const task = sampleRoutes(5, 40, 8)
    expect(solved(task, 5000)).toEqual(solved(task, 5000))
    expect(solved(task, 5000, 2).routes).not.toEqual(solved(task, 5000).routes)
  })

  test('get better with a longer search', () => {
    const task = sampleRoutes(6, 40, 8)
    expect(solved(task, 30_000).cost).toBeLessThan(solved(task, 100).cost)
  })

  test('serve every service once', () => {
    const task = sampleRoutes(7, 30, 6)
    const found = solved(task)
      .routes.flat()
      .map(({ patient, service }) => `${patient} ${service}`)
    const needed = task.patients.flatMap(({ services }, patient) =>
      services.map((_, at) => `${patient} ${at}`),
    )
    expect(found.toSorted()).toEqual(needed.toSorted())
  })

  test('are none where there is no patient, and nobody is needed then', () => {
    const empty = { patients: [], caregivers: [], travel: [[0]] }
    expect(solved(empty)).toEqual({
      routes: [],
      cost: 0,
      distance: 0,
      tardiness: 0,
      mostTardy: 0,
      evaluations: 0,
    })
  })

  test('of one patient with one able caregiver are found without any choice', () => {
    const task = sampleRoutes(1, 1, 1)
    const patients = task.patients.map((one) => ({ ...one, services: one.services.slice(0, 1) }))
    expect(solved({ ...task, patients }).routes.flat().length).toBe(1)
  })

  test('are refused with every reason when they are impossible', () => {
    const task = sampleRoutes(2, 3, 0)
    expect(() => solved(task)).toThrow('there is no caregiver')
  })
})

const shift = (solution: Published, patient: string, service: string, minutes: number): void => {
  const { stop } = stopOf(solution, patient, service)
  stop.arrival_time += minutes
  stop.departure_time += minutes
}

const findingsAfter = (meddle: (solution: Published) => void): string =>
  judgedAfter(meddle).findings.join('; ')

describe('A referee that shares nothing with the planner', { timeout: 60_000 }, () => {
  test('finds the routes valid and their cost what the planner says', () => {
    const { solution, cost } = solvedDay()
    const verdict = checkSolution(INSTANCE, solution)
    expect(verdict.findings).toEqual([])
    expect(verdict.cost).toBeCloseTo(cost, 9)
  })

  test('notices a service that is left out, and one that is done twice', () => {
    expect(findingsAfter(({ routes }) => routes.forEach((route) => (route.locations = [])))).toContain(
      'p1 s1: is served 0 times',
    )
    const doubled = findingsAfter((solution) => {
      const { route, stop } = stopOf(solution, 'p4', 's2')
      route.locations.push({ ...stop, arrival_time: 900, departure_time: 910 })
    })
    expect(doubled).toContain('p4 s2: is served 2 times')
  })

  test('notices a service that nobody asked for, and a patient nobody knows', () => {
    const wrong = findingsAfter((solution) => {
      stopOf(solution, 'p1', 's1').stop.service_id = 's2'
      stopOf(solution, 'p4', 's2').stop.patient_id = 'p9'
    })
    expect(wrong).toContain('p1 s2: the patient does not need this service')
    expect(wrong).toContain('p9 s2: there is no such patient')
  })

  test('notices a caregiver who is not able, who is unknown or who has two routes', () => {
    const swapped = findingsAfter(({ routes }) => {
      for (const route of routes) route.caregiver_id = { c1: 'c2', c2: 'c1' }[route.caregiver_id] ?? 'c3'
    })
    expect(swapped).toContain('is not able to do it')
    const renamed = findingsAfter(({ routes }) => routes.forEach((route) => (route.caregiver_id = 'c9')))
    expect(renamed).toContain('c9: there is no such caregiver')
    expect(renamed).toContain('c9: has two routes')
  })

  test('notices a start before the window opens, and one before the caregiver can be there', () => {
    expect(findingsAfter((solution) => shift(solution, 'p4', 's2', -1))).toContain(
      'p4 s2: begins before the window opens',
    )
    const everywhereAtOnce = findingsAfter(({ routes }) =>
      routes.forEach(({ locations }) =>
        locations.forEach((stop) => (stop.departure_time = stop.arrival_time + 500)),
      ),
    )
    expect(everywhereAtOnce).toContain('cannot be there so early')
  })

  test('notices a service that is cut short', () => {
    expect(findingsAfter((solution) => (stopOf(solution, 'p5', 's2').stop.departure_time -= 1))).toContain(
      'p5 s2: is shorter than it must be',
    )
  })

  test('notices two services that are not together, or not as far apart as they must be', () => {
    expect(findingsAfter((solution) => shift(solution, 'p2', 's2', 0.01))).toMatch(
      /p2: the services are 0\.0\d* apart/,
    )
    expect(findingsAfter((solution) => shift(solution, 'p3', 's2', 41))).toMatch(/p3: the services are \d/)
    expect(findingsAfter((solution) => shift(solution, 'p3', 's1', 41))).toMatch(/p3: the services are -?\d/)
  })

  test('notices one caregiver who does both services of a patient', () => {
    const alone = findingsAfter((solution) => {
      const { route, stop } = stopOf(solution, 'p3', 's2')
      route.locations = route.locations.filter((one) => one !== stop)
      stopOf(solution, 'p3', 's1').route.locations.push(stop)
    })
    expect(alone).toContain('p3: one caregiver does both services')
  })

  test('counts lateness and the greatest lateness into the cost', () => {
    const late = judgedAfter((solution) => shift(solution, 'p4', 's2', 1000))
    const later = judgedAfter((solution) => shift(solution, 'p4', 's2', 1030))
    expect(later.cost - late.cost).toBeCloseTo((30 + 30) / 3, 6)
  })

  test('has no opinion on what is not a solution at all', () => {
    expect(checkSolution(INSTANCE, { routes: 7 }).findings).toEqual([
      'the solution has not the published shape',
    ])
  })
})

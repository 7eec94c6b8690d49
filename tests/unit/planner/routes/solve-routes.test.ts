import { describe, expect, test } from 'vitest'
import type { RoutesTask } from '#planner/routes/routes-task.ts'
import { solveRoutes } from '#planner/routes/solve-routes.ts'
import { leastCost } from './every-order.ts'
import { sampleRoutes } from './sample-routes.ts'

const solved = (task: RoutesTask, iterations = 4000, seed = 1) =>
  solveRoutes(task, { seed, budget: { iterations } })

describe('The routes of one day', () => {
  test('of four or five patients cost the least that any order and any caregivers can', () => {
    for (let seed = 1; seed <= 8; seed += 1) {
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

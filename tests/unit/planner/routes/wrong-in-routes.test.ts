import { describe, expect, test } from 'vitest'
import type { RoutesPatient, RoutesTask } from '#planner/routes/routes-task.ts'
import { wrongInRoutes } from '#planner/routes/wrong-in-routes.ts'

const PATIENT: RoutesPatient = { opens: 0, closes: 60, services: [{ ability: 'a', duration: 10 }] }
const TASK: RoutesTask = {
  patients: [PATIENT],
  caregivers: [{ abilities: ['a', 'b'] }],
  travel: [
    [0, 5],
    [5, 0],
  ],
}

const wrongWith = (patient: Partial<RoutesPatient>): readonly string[] =>
  wrongInRoutes({ ...TASK, patients: [{ ...PATIENT, ...patient }] })

describe('What is wrong in a task', () => {
  test('is nothing where everybody can be served', () => {
    expect(wrongInRoutes(TASK)).toEqual([])
  })

  test('is that there is no caregiver', () => {
    expect(wrongInRoutes({ ...TASK, caregivers: [] })).toEqual(['there is no caregiver'])
  })

  test('is a table of ways of another size, or a way that is no number', () => {
    expect(wrongInRoutes({ ...TASK, travel: [[0]] })[0]).toContain('must have 2 rows and columns')
    const spoilt = [
      [0, NaN],
      [5, 0],
    ]
    expect(wrongInRoutes({ ...TASK, travel: spoilt })).toEqual(['every way must be a number, 0 or more'])
  })

  test('is a service that nobody is able to do', () => {
    expect(wrongWith({ services: [{ ability: 'c', duration: 1 }] })).toEqual([
      'patient 1 needs a service that no caregiver is able to do',
    ])
  })

  test('is that one caregiver would have to do two services at once', () => {
    const services = ['a', 'b'].map((ability) => ({ ability, duration: 1 }))
    expect(wrongWith({ services })[0]).toContain('needs two caregivers')
  })

  test('is a window, a duration or a distance in time that cannot be', () => {
    expect(wrongWith({ closes: -1 })).toEqual(['patient 1 has no valid time window'])
    expect(wrongWith({ opens: Infinity })).toEqual(['patient 1 has no valid time window'])
    expect(wrongWith({ services: [] })).toEqual(['patient 1 needs one or two services'])
    expect(wrongWith({ services: [{ ability: 'a', duration: NaN }] })).toEqual([
      'patient 1 has a service without a valid duration',
    ])
    expect(wrongWith({ apart: [20, 10] })).toEqual(['patient 1 has services apart by no valid time'])
  })
})

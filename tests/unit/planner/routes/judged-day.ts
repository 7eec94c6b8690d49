import { solveRoutes } from '#planner/routes/solve-routes.ts'
import { checkSolution, type Verdict } from '../../../bench/hhcrsp/check-solution.ts'
import { readInstance, routesTask } from '../../../bench/hhcrsp/read-instance.ts'
import { writeSolution } from '../../../bench/hhcrsp/write-solution.ts'

const patient = (id: string, opens: number, services: string[], synchronization?: unknown) => ({
  id,
  time_window: [opens, opens + 60],
  required_caregivers: services.map((service) => ({ service, duration: 10 })),
  ...(synchronization ? { synchronization } : {}),
})

const PLACES = [
  [50, 50],
  [10, 10],
  [90, 20],
  [40, 70],
  [60, 90],
  [20, 60],
] as const

/** An instance in the published shape: two alone, one with two together, one with two apart, one that waits. */
export const INSTANCE = {
  patients: [
    patient('p1', 0, ['s1']),
    patient('p2', 30, ['s1', 's2'], { type: 'simultaneous' }),
    patient('p3', 60, ['s1', 's2'], { type: 'sequential', distance: [20, 40] }),
    patient('p4', 200, ['s2']),
    patient('p5', 0, ['s2']),
  ],
  services: [
    { id: 's1', default_duration: 10 },
    { id: 's2', default_duration: 10 },
  ],
  caregivers: [
    { id: 'c1', abilities: ['s1'] },
    { id: 'c2', abilities: ['s2'] },
    { id: 'c3', abilities: ['s1', 's2'] },
  ],
  central_offices: [{ id: 'd', location: [50, 50] }],
  distances: PLACES.map(([x, y]) =>
    PLACES.map(([u, v]) => Math.round(Math.hypot(x - u, y - v) * 1000) / 1000),
  ),
}

export interface Stop {
  patient_id: string
  service_id: string
  arrival_time: number
  departure_time: number
}

export interface Published {
  routes: { caregiver_id: string; locations: Stop[] }[]
}

const READ = readInstance(JSON.stringify(INSTANCE))

/** What the planner finds for that day, as the published file has it, and what the planner says that it costs. */
export const solvedDay = (): { solution: Published; cost: number } => {
  const found = solveRoutes(routesTask(READ), { seed: 1, budget: { iterations: 3000 } })
  return { solution: JSON.parse(writeSolution(READ, found)) as Published, cost: found.cost }
}

/** The referee's word on the planner's solution after somebody has meddled with it. */
export const judgedAfter = (meddle: (solution: Published) => void): Verdict => {
  const { solution } = solvedDay()
  meddle(solution)
  return checkSolution(INSTANCE, solution)
}

/** The stops of a patient's service on all routes, with the route each is on. */
export const stopOf = (solution: Published, patientId: string, serviceId: string) => {
  for (const route of solution.routes) {
    const stop = route.locations.find((one) => one.patient_id === patientId && one.service_id === serviceId)
    if (stop) return { route, stop }
  }
  throw new Error(`${patientId} ${serviceId} is on no route`)
}

import { z } from 'zod'

/**
 * A referee for solutions of the published problem: it reads the raw instance and solution and knows nothing of the planner, so
 * that no mistake of the engine can hide in it.
 */

const Given = z.object({
  patients: z.array(
    z.object({
      id: z.string(),
      time_window: z.array(z.number()).length(2),
      required_caregivers: z.array(z.object({ service: z.string(), duration: z.number().optional() })),
      synchronization: z.object({ type: z.string(), distance: z.array(z.number()).optional() }).optional(),
    }),
  ),
  services: z.array(z.object({ id: z.string(), default_duration: z.number().optional() })),
  caregivers: z.array(z.object({ id: z.string(), abilities: z.array(z.string()) })),
  distances: z.array(z.array(z.number())),
})

const Solution = z.object({
  routes: z.array(
    z.object({
      caregiver_id: z.string(),
      locations: z.array(
        z.object({
          patient_id: z.string(),
          service_id: z.string(),
          arrival_time: z.number(),
          departure_time: z.number(),
        }),
      ),
    }),
  ),
})

type Given = z.infer<typeof Given>
type Route = z.infer<typeof Solution>['routes'][number]
type Stop = Route['locations'][number]

/** Sums of numbers with three decimals differ from exact ones by less. */
const TOLERANCE = 1e-6

export interface Verdict {
  /** Every hard condition that is broken, as a sentence; a valid solution has none. */
  readonly findings: readonly string[]
  readonly cost: number
}

const durationOf = (given: Given, patient: Given['patients'][number], service: string): number =>
  patient.required_caregivers.find((one) => one.service === service)?.duration ??
  given.services.find(({ id }) => id === service)?.default_duration ??
  NaN

const wrongAtStop = (given: Given, route: Route, stop: Stop): string[] => {
  const where = `${stop.patient_id} ${stop.service_id}`
  const patient = given.patients.find(({ id }) => id === stop.patient_id)
  if (!patient) return [`${where}: there is no such patient`]
  if (!patient.required_caregivers.some(({ service }) => service === stop.service_id))
    return [`${where}: the patient does not need this service`]
  const wrong: string[] = []
  const caregiver = given.caregivers.find(({ id }) => id === route.caregiver_id)
  if (!caregiver?.abilities.includes(stop.service_id))
    wrong.push(`${where}: ${route.caregiver_id} is not able to do it`)
  if (stop.arrival_time < (patient.time_window[0] ?? NaN) - TOLERANCE)
    wrong.push(`${where}: begins before the window opens`)
  const took = stop.departure_time - stop.arrival_time
  if (!(took >= durationOf(given, patient, stop.service_id) - TOLERANCE))
    wrong.push(`${where}: is shorter than it must be`)
  return wrong
}

/** Row and column in the table of ways: the office is first. */
const placeOf = (given: Given, patientId: string): number =>
  given.patients.findIndex(({ id }) => id === patientId) + 1

const wrongOnTheWay = (given: Given, { caregiver_id, locations }: Route): string[] => {
  let place = 0
  let time = 0
  return locations.flatMap((stop) => {
    const to = placeOf(given, stop.patient_id)
    const there = time + (given.distances[place]?.[to] ?? NaN)
    place = to
    time = stop.departure_time
    return stop.arrival_time >= there - TOLERANCE
      ? []
      : [`${stop.patient_id} ${stop.service_id}: ${caregiver_id} cannot be there so early`]
  })
}

const wrongTogether = (given: Given, routes: readonly Route[]): string[] => {
  const stopsOf = (patient: string, service: string) =>
    routes.flatMap(({ caregiver_id, locations }) =>
      locations
        .filter((stop) => stop.patient_id === patient && stop.service_id === service)
        .map((stop) => ({ caregiver: caregiver_id, starts: stop.arrival_time })),
    )
  return given.patients.flatMap(({ id, required_caregivers, synchronization }) => {
    const found = required_caregivers.map(({ service }) => stopsOf(id, service))
    const often = found.flatMap((stops, at) =>
      stops.length === 1
        ? []
        : [`${id} ${required_caregivers[at]?.service}: is served ${stops.length} times`],
    )
    const [one, other] = found.map(([stop]) => stop)
    if (often.length > 0 || !one || !other) return often
    const wrong: string[] = []
    if (one.caregiver === other.caregiver) wrong.push(`${id}: one caregiver does both services`)
    const between = other.starts - one.starts
    const [least, most] = synchronization?.type === 'sequential' ? (synchronization.distance ?? []) : [0, 0]
    if (!(between >= (least ?? NaN) - TOLERANCE && between <= (most ?? NaN) + TOLERANCE))
      wrong.push(`${id}: the services are ${between} apart`)
    return wrong
  })
}

const wrongInRoutes = (given: Given, routes: readonly Route[]): string[] => {
  const ids = routes.map(({ caregiver_id }) => caregiver_id)
  const known = new Set(given.caregivers.map(({ id }) => id))
  return [
    ...ids.filter((id) => !known.has(id)).map((id) => `${id}: there is no such caregiver`),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id}: has two routes`),
  ]
}

const costOf = (given: Given, routes: readonly Route[]): number => {
  let distance = 0
  const late: number[] = [0]
  for (const { locations } of routes) {
    const places = [0, ...locations.map((stop) => placeOf(given, stop.patient_id)), 0]
    places.slice(1).forEach((to, at) => (distance += given.distances[places[at] ?? -1]?.[to] ?? NaN))
    for (const stop of locations) {
      const closes = given.patients.find(({ id }) => id === stop.patient_id)?.time_window[1] ?? NaN
      late.push(Math.max(0, stop.arrival_time - closes))
    }
  }
  return (distance + late.reduce((sum, one) => sum + one, 0) + Math.max(...late)) / 3
}

/** Judges a solution file against its instance file, both as parsed JSON. */
export const checkSolution = (instance: unknown, solution: unknown): Verdict => {
  const given = Given.parse(instance)
  const read = Solution.safeParse(solution)
  if (!read.success) return { findings: ['the solution has not the published shape'], cost: NaN }
  const { routes } = read.data
  const findings = [
    ...wrongInRoutes(given, routes),
    ...routes.flatMap((route) => route.locations.flatMap((stop) => wrongAtStop(given, route, stop))),
    ...routes.flatMap((route) => wrongOnTheWay(given, route)),
    ...wrongTogether(given, routes),
  ]
  return { findings, cost: costOf(given, routes) }
}

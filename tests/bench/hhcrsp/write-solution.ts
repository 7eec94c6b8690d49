import type { RoutesSolution } from '#planner/routes/routes-task.ts'
import { type Instance, routesTask } from './read-instance.ts'

/** The routes as a published solution file, in JSON; a caregiver's arrival is the moment the service starts. */
export const writeSolution = (instance: Instance, { routes }: RoutesSolution): string => {
  const task = routesTask(instance)
  const published = instance.caregivers.map(({ id }, caregiver) => ({
    caregiver_id: id,
    locations: (routes[caregiver] ?? []).map(({ patient, service, starts }) => ({
      patient_id: instance.patients[patient]?.id,
      service_id: task.patients[patient]?.services[service]?.ability,
      arrival_time: starts,
      departure_time: starts + (task.patients[patient]?.services[service]?.duration ?? 0),
    })),
  }))
  return JSON.stringify({ routes: published }, null, 1)
}

import { z } from 'zod'
import type { RoutesTask } from '#planner/routes/routes-task.ts'

const Time = z.number().nonnegative()

const Patient = z.object({
  id: z.string(),
  time_window: z.tuple([Time, Time]),
  required_caregivers: z.array(z.object({ service: z.string(), duration: Time.optional() })).min(1),
  synchronization: z
    .discriminatedUnion('type', [
      z.object({ type: z.literal('simultaneous') }),
      z.object({ type: z.literal('sequential'), distance: z.tuple([Time, Time]) }),
    ])
    .optional(),
})

const Instance = z.object({
  patients: z.array(Patient),
  services: z.array(z.object({ id: z.string(), default_duration: Time.optional() })),
  caregivers: z.array(z.object({ id: z.string(), abilities: z.array(z.string()) })),
  central_offices: z.array(z.object({ id: z.string() })).length(1),
  /** The office, then the patients in their order. */
  distances: z.array(z.array(z.number())),
})

/** A published instance of the home health care routing and scheduling problem, as far as it is needed. */
export type Instance = z.infer<typeof Instance>

/** The instance in a JSON text; an error with one sentence when it is none. */
export const readInstance = (text: string): Instance => {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new Error('is not JSON')
  }
  const read = Instance.safeParse(json)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new Error(`is no instance: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`)
}

/** The instance as a task for the planner. */
export const routesTask = ({ patients, services, caregivers, distances }: Instance): RoutesTask => {
  const usual = new Map(services.map((service) => [service.id, service.default_duration ?? 0]))
  return {
    patients: patients.map(({ time_window, required_caregivers, synchronization }) => ({
      opens: time_window[0],
      closes: time_window[1],
      services: required_caregivers.map(({ service, duration }) => ({
        ability: service,
        duration: duration ?? usual.get(service) ?? 0,
      })),
      apart: synchronization?.type === 'sequential' ? synchronization.distance : [0, 0],
    })),
    caregivers,
    travel: distances,
  }
}

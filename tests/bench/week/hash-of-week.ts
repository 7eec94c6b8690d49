import { createHash } from 'node:crypto'
import type { WeekTask } from '#planner/week/week-task.ts'

/** The same instance has the same hash on every machine. */
export const hashOfWeek = (task: WeekTask): string => {
  const text = JSON.stringify(task, (_key, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...(value as Iterable<unknown>)] : value,
  )
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

import type { Schedule } from './schedule.ts'

/** Whether this schedule still goes wrong in the way that is looked for. */
export type StillFails = (schedule: Schedule) => Promise<boolean>

const without = (steps: readonly number[], from: number, count: number): number[] => [
  ...steps.slice(0, from),
  ...steps.slice(from + count),
]

/** Leaves out runs of `size` steps, from the end on, as long as it still goes wrong. */
const leaveOutRuns = async (schedule: Schedule, size: number, stillFails: StillFails): Promise<Schedule> => {
  let least = schedule
  for (let from = Math.max(0, least.steps.length - size); ; from = Math.max(0, from - size)) {
    const fewer = { ...least, steps: without(least.steps, from, size) }
    if (fewer.steps.length < least.steps.length && (await stillFails(fewer))) least = fewer
    if (from === 0) return least
  }
}

/**
 * The same schedule with as few steps as still go wrong: halves are left out first, then smaller runs, at last single steps
 * until none can be spared (delta debugging).
 */
export const shrink = async (schedule: Schedule, stillFails: StillFails): Promise<Schedule> => {
  let least = schedule
  for (let size = Math.ceil(least.steps.length / 2); size > 1; size = Math.floor(size / 2))
    least = await leaveOutRuns(least, size, stillFails)
  for (;;) {
    const fewer = await leaveOutRuns(least, 1, stillFails)
    if (fewer.steps.length === least.steps.length) return fewer
    least = fewer
  }
}

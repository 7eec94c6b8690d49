import { complaintsOf } from './invariants.ts'
import type { Complaint } from './complaint.ts'
import type { FaultCounts } from './faults.ts'
import { randomOf } from './random.ts'
import type { Schedule } from './schedule.ts'
import { takeStep } from './steps.ts'
import { World } from './world.ts'

/** What became of a schedule. */
export interface Outcome {
  readonly complaints: readonly Complaint[]
  readonly faults: FaultCounts
}

/** Runs a schedule from an open village until all is quiet; `tell` hears what happens, `spoil` may break something first. */
export const runSchedule = async (
  schedule: Schedule,
  tell?: (line: string) => void,
  spoil?: (world: World) => void,
): Promise<Outcome> => {
  const world = new World(schedule.seed, tell)
  await world.open()
  spoil?.(world)
  const opened = world.hub.committed
  for (const [index, step] of schedule.steps.entries()) {
    tell?.(`step ${index + 1} (${step.toString(36)})`)
    await takeStep(world, randomOf(step))
  }
  await world.settle()
  return { complaints: await complaintsOf(world, opened), faults: world.faults }
}

import type { Bench } from './bench.ts'
import { bench as simulate } from './sync-sim.ts'

/** The long run of sync-sim: a million steps. */
export const bench = (given: Bench): Promise<void> =>
  simulate({ ...given, options: { steps: '1000000', ...given.options } })

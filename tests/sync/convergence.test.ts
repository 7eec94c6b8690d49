import { describe, expect, test } from 'vitest'
import { complaintsAfter } from './world.ts'

const WORLDS = Number(process.env['WORLD_RUNS'] ?? 300)
const ONLY = process.env['WORLD_SEED']
const STEPS = 60
const GROUP = 25

const seeds = ONLY ? [Number(ONLY)] : Array.from({ length: WORLDS }, (_, index) => index + 1)
const groups = Array.from({ length: Math.ceil(seeds.length / GROUP) }, (_, index) =>
  seeds.slice(index * GROUP, (index + 1) * GROUP),
)

/** What went wrong first; the seed replays it: WORLD_SEED=… */
const firstTrouble = async (
  some: readonly number[],
): Promise<{ seed: number; complaints: string[] } | null> => {
  for (const seed of some) {
    const complaints = await complaintsAfter(seed, STEPS)
    if (complaints.length > 0) return { seed, complaints: complaints.slice(0, 12) }
  }
  return null
}

describe('Whatever happens on the way, nothing typed is lost and all see the same', () => {
  test.each(groups.map((group) => [group[0], group.at(-1), group] as const))(
    'in the worlds %i to %i every promise is kept, exactly once, on every device',
    async (_first, _last, group) => {
      expect(await firstTrouble(group)).toBeNull()
    },
  )
})

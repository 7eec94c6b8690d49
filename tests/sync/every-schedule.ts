import { describe, expect, test } from 'vitest'
import { say } from './complaint.ts'
import { addFaults, FAULTS, noFaults } from './faults.ts'
import { runSchedule } from './run-schedule.ts'
import { scheduleOf, writeSchedule } from './schedule.ts'
import { shrink } from './shrink.ts'

const RUNS = process.env['WORLD_RUNS']
const ONLY = process.env['WORLD_SEED']
const PARTS = 4
const SCHEDULES = Math.max(PARTS, Number(RUNS ?? 10_000))
const GROUP = 250
/** Of 10,000 schedules each fault strikes in a thousand at least. */
const LEAST_FAULTS_A_SCHEDULE = 0.1

const seedsOfPart = (part: number): number[] => {
  if (ONLY) return [Number(ONLY)]
  return Array.from({ length: SCHEDULES }, (_, index) => index + 1).filter(
    (seed) => seed % PARTS === part - 1,
  )
}

const groupsOf = (seeds: readonly number[]): number[][] =>
  Array.from({ length: Math.ceil(seeds.length / GROUP) }, (_, index) =>
    seeds.slice(index * GROUP, (index + 1) * GROUP),
  )

/** What went wrong first, with as few steps as still bring it about; `npm run sync:replay -- …` shows how. */
const troubleIn = async (seed: number, sum: ReturnType<typeof noFaults>): Promise<string[]> => {
  const schedule = scheduleOf(seed)
  const { complaints, faults } = await runSchedule(schedule)
  addFaults(sum, faults)
  const kind = complaints[0]?.kind
  if (!kind) return []
  const least = await shrink(schedule, async (fewer) =>
    (await runSchedule(fewer)).complaints.some((one) => one.kind === kind),
  )
  const left = (await runSchedule(least)).complaints
  return [`npm run sync:replay -- ${writeSchedule(least)}`, ...left.slice(0, 8).map(say)]
}

/** One of four parts of all schedules, so that several processors share the work. */
export const everySchedule = (part: number): void => {
  const seeds = seedsOfPart(part)
  const sum = noFaults()

  describe(`Whatever happens on the way, nothing typed is lost and all see the same (part ${part})`, () => {
    test.each(groupsOf(seeds).map((group) => [group[0], group.at(-1), group] as const))(
      'in the worlds %i to %i every promise is kept, exactly once, on every device',
      async (_first, _last, group) => {
        for (const seed of group) expect(await troubleIn(seed, sum)).toEqual([])
      },
    )

    if (!RUNS && !ONLY)
      test('each thing that can go wrong went wrong often', () => {
        const least = seeds.length * LEAST_FAULTS_A_SCHEDULE
        expect(FAULTS.filter((fault) => sum[fault] < least)).toEqual([])
      })
  })
}

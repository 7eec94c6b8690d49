import { randomOf } from './random.ts'

/** What happens in a world: the seed makes its people, and each step is a seed of its own, so that leaving one out changes no other. */
export interface Schedule {
  readonly seed: number
  readonly steps: readonly number[]
}

/** How many steps schedules have: most are short, some long. */
const LENGTHS = [
  { share: 0.5, from: 8, to: 24 },
  { share: 0.35, from: 24, to: 48 },
  { share: 0.15, from: 48, to: 96 },
] as const

const ANY_SEED = 2 ** 32

const lengthFor = (share: number, within: number): number => {
  let sum = 0
  const kind = LENGTHS.find((one) => (sum += one.share) > share) ?? LENGTHS[0]
  return kind.from + Math.floor(within * (kind.to - kind.from))
}

/** The schedule of a seed; always the same. */
export const scheduleOf = (seed: number): Schedule => {
  const random = randomOf(Math.imul(seed, 0x9e3779b1))
  const length = lengthFor(random.next(), random.next())
  return { seed, steps: Array.from({ length }, () => random.below(ANY_SEED)) }
}

/** One line that `npm run sync:replay` takes: `17` is a seed's own schedule, `17:2k.9z` one with just these steps. */
export const writeSchedule = ({ seed, steps }: Schedule): string =>
  `${seed}:${steps.map((step) => step.toString(36)).join('.')}`

/** Reads what writeSchedule wrote, or a bare seed. */
export const readSchedule = (text: string): Schedule => {
  const [, seed, steps] = /^(\d+)(?::([0-9a-z.]*))?$/.exec(text.trim()) ?? []
  if (seed === undefined) throw new Error('a schedule is a number, or a number, a colon and its steps')
  if (steps === undefined) return scheduleOf(Number(seed))
  return {
    seed: Number(seed),
    steps: steps
      .split('.')
      .filter((step) => step !== '')
      .map((step) => parseInt(step, 36)),
  }
}

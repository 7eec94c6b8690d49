/** Roots taken from the ratio of last to first temperature: so many stages there are, as a power of two. */
const HALVINGS = 9
const STAGES = 2 ** HALVINGS
const STEPS = 1024
const LN_2 = 0.6931471805599453

/**
 * The natural logarithm of a number above 0 by basic arithmetic alone: engines may round Math.log differently, and a search that
 * must run the same everywhere cannot have that.
 */
export const naturalLogarithm = (value: number): number => {
  let mantissa = value
  let twos = 0
  for (; mantissa > 1.5; twos += 1) mantissa /= 2
  for (; mantissa < 0.75; twos -= 1) mantissa *= 2
  const ratio = (mantissa - 1) / (mantissa + 1)
  let power = ratio
  let sum = 0
  for (let odd = 1; odd < 40; odd += 2) {
    sum += power / odd
    power *= ratio * ratio
  }
  return 2 * sum + twos * LN_2
}

/** −ln of the middle of each of `STEPS` equal parts of [0, 1]. */
const PATIENCE = Float64Array.from({ length: STEPS }, (_, step) => -naturalLogarithm((step + 0.5) / STEPS))

/** Simulated annealing: how much worse than what it has a search may go, less and less as its budget is used. */
export class Annealing {
  readonly #temperatures: Float64Array

  /** Temperatures fall from `first` to `last`, both above 0, in equal ratios. */
  constructor(first: number, last: number) {
    let ratio = last / first
    for (let halving = 0; halving < HALVINGS; halving += 1) ratio = Math.sqrt(ratio)
    let temperature = first
    this.#temperatures = Float64Array.from({ length: STAGES }, () => {
      const now = temperature
      temperature *= ratio
      return now
    })
  }

  /** The temperature when `share` of the budget, in [0, 1], is used. */
  temperature(share: number): number {
    return this.#temperatures[Math.min(STAGES - 1, Math.floor(share * STAGES))] ?? 0
  }

  /** The rise in cost that is taken this time: 0 or more; `chance` is in [0, 1). */
  mostMore(temperature: number, chance: number): number {
    return temperature * (PATIENCE[Math.floor(chance * STEPS)] ?? 0)
  }
}

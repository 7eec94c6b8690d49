/**
 * How long a search may go on: until a clock says so (for people), or for a fixed number of iterations (the same answer twice,
 * on every machine). `progress` is told from time to time and may answer false to stop; the best plan so far then counts.
 */
export interface Budget {
  /** Milliseconds since any fixed moment; only with `milliseconds`. */
  readonly clock?: () => number
  readonly milliseconds?: number
  readonly iterations?: number
  readonly progress?: (share: number, bestCost: number) => boolean
}

/** Asks the clock only every so many iterations. */
const LOOK_EVERY = 256

/** Follows a budget: `share` of it used so far, in [0, 1]; reaches 1 when it is over. */
export class Meter {
  readonly #budget: Budget
  readonly #began: number
  #done = 0
  #share = 0

  constructor(budget: Budget) {
    const { clock, milliseconds, iterations, progress } = budget
    const canEnd = iterations !== undefined || (milliseconds !== undefined && clock) || progress
    if (!canEnd)
      throw new Error('a budget needs iterations, milliseconds with a clock, or progress that ends it')
    this.#budget = budget
    this.#began = budget.clock?.() ?? 0
  }

  get iterations(): number {
    return this.#done
  }

  /** How much of the budget is used, in [0, 1]. */
  get share(): number {
    return this.#share
  }

  /** Counts one iteration; gives the share of the budget that is used. */
  step(bestCost: number): number {
    this.#done += 1
    const { iterations, milliseconds, clock, progress } = this.#budget
    if (iterations !== undefined) this.#share = this.#done / iterations
    if (this.#done % LOOK_EVERY !== 0) return this.#share
    if (milliseconds !== undefined && clock)
      this.#share = Math.max(this.#share, (clock() - this.#began) / milliseconds)
    if (progress && !progress(Math.min(1, this.#share), bestCost)) this.#share = 1
    return this.#share
  }
}

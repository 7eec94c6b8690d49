/**
 * All who could come to a visit together, one or two, by who leads: what they cost however much else they do, and at which of the
 * visit's times (bit n for the n-th) the rules about each of them alone let them. Whoever costs least comes first, among the leads
 * and among the crews of one lead.
 */
export interface Crews {
  readonly leads: Int32Array
  /** The crews of the n-th lead: `from[n]` to `until[n]`. */
  readonly from: Int32Array
  readonly until: Int32Array
  /** Who comes besides; -1 where the lead comes alone. */
  readonly other: Int32Array
  readonly points: Float64Array
  readonly times: Int32Array
}

/** Crews as they are written down, lead by lead; to be used again for the next visit. */
export class CrewList {
  readonly #other: number[] = []
  readonly #points: number[] = []
  readonly #times: number[] = []
  readonly #leads: number[] = []
  readonly #from: number[] = []
  readonly #until: number[] = []
  #count = 0
  #leadCount = 0
  /** Where the crews of the lead begin who is written down. */
  #start = 0

  /** Adds a crew of the lead who is ended next. */
  add(other: number, points: number, times: number): void {
    let place = this.#count++
    for (; place > this.#start && this.#points[place - 1]! > points; place -= 1) {
      this.#points[place] = this.#points[place - 1]!
      this.#other[place] = this.#other[place - 1]!
      this.#times[place] = this.#times[place - 1]!
    }
    this.#points[place] = points
    this.#other[place] = other
    this.#times[place] = times
  }

  endLead(lead: number): void {
    if (this.#count === this.#start) return
    const points = this.#points[this.#start]!
    let place = this.#leadCount++
    for (; place > 0 && this.#points[this.#from[place - 1]!]! > points; place -= 1) {
      this.#leads[place] = this.#leads[place - 1]!
      this.#from[place] = this.#from[place - 1]!
      this.#until[place] = this.#until[place - 1]!
    }
    this.#leads[place] = lead
    this.#from[place] = this.#start
    this.#until[place] = this.#count
    this.#start = this.#count
  }

  /** What was written down, and an empty list again. */
  take(): Crews {
    const [leads, crews] = [this.#leadCount, this.#count]
    this.#count = 0
    this.#leadCount = 0
    this.#start = 0
    return {
      leads: Int32Array.from(this.#leads.slice(0, leads)),
      from: Int32Array.from(this.#from.slice(0, leads)),
      until: Int32Array.from(this.#until.slice(0, leads)),
      other: Int32Array.from(this.#other.slice(0, crews)),
      points: Float64Array.from(this.#points.slice(0, crews)),
      times: Int32Array.from(this.#times.slice(0, crews)),
    }
  }
}

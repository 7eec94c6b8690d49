import type { CompiledWeek } from './compiled-week.ts'

/** Who has how much to do: lessons and hours of every helper, what they cost, and whether the rules let one more in. */
export class HelperLoads {
  readonly #week: CompiledWeek
  readonly #fairness: number
  readonly #beyond: number
  readonly #dayCount: number
  /** Lessons of each helper in the planned days, and by day. */
  readonly lessons: Int32Array
  readonly #ofDay: Uint16Array
  readonly #begun: Uint16Array
  readonly #worked: Uint16Array
  readonly #weekMinutes: Int32Array
  readonly #monthDays: Uint16Array

  constructor(week: CompiledWeek) {
    const { commitments, promisedLoads, helperCount } = week
    this.#week = week
    this.#fairness = week.week.task.weights.fairness
    this.#beyond = week.week.task.weights.moreThanWished
    this.#dayCount = commitments.dayCount
    this.#ofDay = promisedLoads.slice()
    this.#begun = commitments.begun.slice()
    this.#worked = commitments.worked.slice()
    this.#weekMinutes = commitments.weekMinutes.slice()
    this.#monthDays = commitments.monthDays.slice()
    this.lessons = new Int32Array(helperCount)
    for (let helper = 0; helper < helperCount; helper += 1)
      for (let day = 0; day < this.#dayCount; day += 1)
        this.lessons[helper]! += this.#ofDay[helper * this.#dayCount + day]!
  }

  /** What these loads cost altogether. */
  cost(): number {
    let points = 0
    for (let helper = 0; helper < this.#week.helperCount; helper += 1) {
      const lessons = this.lessons[helper]!
      points += this.#fairness * ((lessons * (lessons - 1)) / 2 + (lessons * this.#week.recent[helper]!) / 4)
      for (let day = 0; day < this.#dayCount; day += 1) {
        const beyond = this.#ofDay[helper * this.#dayCount + day]! - this.#week.mostADay[helper]!
        if (beyond > 0) points += this.#beyond * beyond
      }
    }
    return points
  }

  /** What one lesson more at this option would cost. */
  next(helper: number, option: number): number {
    const fair = this.#fairness * (this.lessons[helper]! + this.#week.recent[helper]! / 4)
    return fair + this.beyond(helper, option)
  }

  /** What it would cost as one more in that day than they wished for. */
  beyond(helper: number, option: number): number {
    const { mostADay, occasions } = this.#week
    const onDay = this.#ofDay[helper * this.#dayCount + occasions.day[option]!]!
    return onDay >= mostADay[helper]! ? this.#beyond : 0
  }

  /** Whether a minor's lessons a day and a Silver Centre member's hours and days allow one more. */
  hasRoom(helper: number, option: number): boolean {
    const { isMinorEver, isSilverMember, allowed, occasions, helperCount } = this.#week
    if (
      isMinorEver[helper] === 1 &&
      (allowed[occasions.occasion[option]! * helperCount + helper]! & 2) === 0
    ) {
      const begun = this.#begun[helper * this.#dayCount + occasions.day[option]!]!
      if (begun >= this.#week.minorMostLessonsADay) return false
    }
    return isSilverMember[helper] === 0 || this.#hasSilverRoom(helper, option)
  }

  #hasSilverRoom(helper: number, option: number): boolean {
    const { commitments, occasions, silverMostDaysAMonth, silverMostMinutesAWeek } = this.#week
    let week = -1
    let month = -1
    let minutes = 0
    let days = 0
    for (const part of occasions.work[option]!) {
      minutes = part.week === week ? minutes + part.minutes : part.minutes
      days = part.month === month ? days : 0
      week = part.week
      month = part.month
      if (this.#weekMinutes[helper * commitments.weekCount + week]! + minutes > silverMostMinutesAWeek)
        return false
      if (this.#worked[helper * this.#dayCount + part.day] === 0) days += 1
      if (this.#monthDays[helper * commitments.monthCount + month]! + days > silverMostDaysAMonth)
        return false
    }
    return true
  }

  add(helper: number, option: number): void {
    this.#count(helper, option, 1)
    const { weekCount, monthCount } = this.#week.commitments
    for (const { day, week, month, minutes } of this.#week.occasions.work[option]!) {
      this.#weekMinutes[helper * weekCount + week]! += minutes
      if (this.#worked[helper * this.#dayCount + day]!++ === 0)
        this.#monthDays[helper * monthCount + month]! += 1
    }
  }

  remove(helper: number, option: number): void {
    this.#count(helper, option, -1)
    const { weekCount, monthCount } = this.#week.commitments
    for (const { day, week, month, minutes } of this.#week.occasions.work[option]!) {
      this.#weekMinutes[helper * weekCount + week]! -= minutes
      if (--this.#worked[helper * this.#dayCount + day]! === 0)
        this.#monthDays[helper * monthCount + month]! -= 1
    }
  }

  #count(helper: number, option: number, by: number): void {
    const index = helper * this.#dayCount + this.#week.occasions.day[option]!
    this.lessons[helper]! += by
    this.#ofDay[index]! += by
    this.#begun[index]! += by
  }
}

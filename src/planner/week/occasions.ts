import { type Day, dayNumber, mondayOf } from '#domain/day.ts'
import { type Lesson, spanOf } from '#domain/lesson/lesson.ts'
import { workDays } from '#domain/rules/silver-hours.ts'
import { lessonAt, type Visit } from './visit.ts'
import type { StartOption } from './week-task.ts'

/** Gives each different key the next number. */
export class Numbering {
  readonly #numbers = new Map<string, number>()
  of(key: string): number {
    const known = this.#numbers.get(key) ?? this.#numbers.size
    if (known === this.#numbers.size) this.#numbers.set(key, known)
    return known
  }
  get count(): number {
    return this.#numbers.size
  }
}

/** The parts of work that a lesson is: one day, or two past midnight, as numbers of days, weeks and months. */
export interface WorkPart {
  readonly day: number
  readonly week: number
  readonly month: number
  readonly minutes: number
}

/** Days, weeks and months in numbers, and the lessons' spans from the first planned day's midnight. */
export class Calendar {
  readonly days = new Numbering()
  readonly weeks = new Numbering()
  readonly months = new Numbering()
  readonly #parts = new Map<string, WorkPart>()
  readonly #base: number

  constructor(firstDay: Day) {
    this.#base = dayNumber(firstDay) * 1440
  }

  spanOf(lesson: Lesson): { start: number; end: number } {
    const { start, end } = spanOf(lesson)
    return { start: start - this.#base, end: end - this.#base }
  }

  workOf(lesson: Lesson): WorkPart[] {
    return workDays(lesson).map(({ day, minutes }) => {
      const known = this.#parts.get(day)
      if (known) return { ...known, minutes }
      const part = {
        day: this.days.of(day),
        week: this.weeks.of(mondayOf(day)),
        month: this.months.of(day.slice(0, 7)),
        minutes,
      }
      this.#parts.set(day, part)
      return part
    })
  }
}

/** Options in numbers; `occasion` is what the rules about one helper alone look at, the same for many options. */
export interface Occasions {
  readonly start: Int32Array
  readonly end: Int32Array
  readonly occasion: Int32Array
  readonly waitDays: Int32Array
  readonly work: readonly (readonly WorkPart[])[]
  /** The number of the day it begins on. */
  readonly day: Int32Array
  readonly options: readonly StartOption[]
  /** For each occasion a lesson to ask the rules about. */
  readonly samples: readonly Lesson[]
}

const occasionKey = ({ placeKind, isSchoolEvent, durationMinutes }: Lesson): string =>
  `${durationMinutes} ${placeKind === '自宅'} ${isSchoolEvent}`

/** Every different occasion once, with what follows from it alone. */
class OccasionBook {
  readonly #calendar: Calendar
  readonly #numbers = new Numbering()
  readonly samples: Lesson[] = []
  readonly spans: { readonly start: number; readonly end: number }[] = []
  readonly work: (readonly WorkPart[])[] = []
  readonly days: number[] = []

  constructor(calendar: Calendar) {
    this.#calendar = calendar
  }

  of(visit: Visit, key: string, option: StartOption): number {
    const occasion = this.#numbers.of(`${option.day} ${option.startMinute} ${key}`)
    if (occasion === this.samples.length) {
      const lesson = lessonAt(visit, option)
      this.samples.push(lesson)
      this.spans.push(this.#calendar.spanOf(lesson))
      this.work.push(this.#calendar.workOf(lesson))
      this.days.push(this.#calendar.days.of(option.day))
    }
    return occasion
  }
}

/** `optionsOf`: those of each visit that it may get at all. */
export const occasionsOf = (
  visits: readonly Visit[],
  optionsOf: readonly (readonly StartOption[])[],
  calendar: Calendar,
): Occasions => {
  const book = new OccasionBook(calendar)
  const options = optionsOf.flat()
  const occasion = new Int32Array(options.length)
  const waitDays = new Int32Array(options.length)
  let next = 0
  visits.forEach((visit, index) => {
    const key = occasionKey(visit.lesson)
    const first = visit.options.reduce((least, { day }) => Math.min(least, dayNumber(day)), Infinity)
    for (const option of optionsOf[index]!) {
      occasion[next] = book.of(visit, key, option)
      waitDays[next] = visit.wish ? dayNumber(option.day) - first : 0
      next += 1
    }
  })
  return {
    start: occasion.map((one) => book.spans[one]!.start),
    end: occasion.map((one) => book.spans[one]!.end),
    occasion,
    waitDays,
    work: Array.from(occasion, (one) => book.work[one]!),
    day: occasion.map((one) => book.days[one]!),
    options,
    samples: book.samples,
  }
}

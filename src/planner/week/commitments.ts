import type { Lesson } from '#domain/lesson/lesson.ts'
import type { Calendar } from './occasions.ts'

/** What each helper has promised for good, in numbers: it is in the way of everything else. */
export interface Commitments {
  readonly start: readonly Int32Array[]
  readonly end: readonly Int32Array[]
  readonly place: readonly Int32Array[]
  /** Helper × day: lessons beginning on it (minors' lessons a day). */
  readonly begun: Uint16Array
  /** Helper × day: lessons that are work on it (a Silver Centre member's days). */
  readonly worked: Uint16Array
  /** Helper × week: minutes. */
  readonly weekMinutes: Int32Array
  /** Helper × month: days with work. */
  readonly monthDays: Uint16Array
  readonly dayCount: number
  readonly weekCount: number
  readonly monthCount: number
}

/** `lessonsOf`: of each helper; the calendar must know all days of the options already. */
export const commitmentsOf = (
  lessonsOf: readonly (readonly Lesson[])[],
  calendar: Calendar,
  placeOf: (lesson: Lesson) => number,
): Commitments => {
  const spans = lessonsOf.map((lessons) => lessons.map((lesson) => calendar.spanOf(lesson)))
  const works = lessonsOf.map((lessons) => lessons.map((lesson) => calendar.workOf(lesson)))
  const beginDays = lessonsOf.map((lessons) => lessons.map(({ lessonDay }) => calendar.days.of(lessonDay)))
  const [dayCount, weekCount, monthCount] = [calendar.days.count, calendar.weeks.count, calendar.months.count]
  const helpers = lessonsOf.length
  const begun = new Uint16Array(helpers * dayCount)
  const worked = new Uint16Array(helpers * dayCount)
  const weekMinutes = new Int32Array(helpers * weekCount)
  const monthDays = new Uint16Array(helpers * monthCount)
  for (let helper = 0; helper < helpers; helper += 1) {
    for (const day of beginDays[helper]!) begun[helper * dayCount + day]! += 1
    for (const { day, week, month, minutes } of works[helper]!.flat()) {
      weekMinutes[helper * weekCount + week]! += minutes
      if (worked[helper * dayCount + day]! === 0) monthDays[helper * monthCount + month]! += 1
      worked[helper * dayCount + day]! += 1
    }
  }
  return {
    start: spans.map((theirs) => Int32Array.from(theirs, ({ start }) => start)),
    end: spans.map((theirs) => Int32Array.from(theirs, ({ end }) => end)),
    place: lessonsOf.map((lessons) => Int32Array.from(lessons, placeOf)),
    begun,
    worked,
    weekMinutes,
    monthDays,
    dayCount,
    weekCount,
    monthCount,
  }
}

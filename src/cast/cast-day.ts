import { addDays, type Day, weekday } from '#domain/day.ts'

const WEEKDAYS_OF = {
  /** Monday to Friday. */
  w: [1, 2, 3, 4, 5],
  /** Saturday. */
  s: [6],
  /** Monday, Wednesday, Friday: the clinic has the vehicle on the other days. */
  v: [1, 3, 5],
} as const

type Kind = keyof typeof WEEKDAYS_OF

/** `today`, or the n-th weekday (w), Saturday (s) or vehicle day (v) strictly before or after it: `w-3`, `s1`, `v2`. */
export type CastDay = 'today' | `${Kind}${number}`

/** The calendar day a cast day falls on, whatever weekday `today` is. */
export const castDay = (today: Day, ref: CastDay): Day => {
  if (ref === 'today') return today
  const weekdays: readonly number[] = WEEKDAYS_OF[ref.slice(0, 1) as Kind]
  const count = Number(ref.slice(1))
  const step = Math.sign(count)
  let day = today
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step)
    if (weekdays.includes(weekday(day))) left -= 1
  }
  return day
}

export const isPast = (ref: CastDay): boolean => ref.slice(1, 2) === '-'

import { type Day, type Instant, tokyoDay, tokyoMinute, weekday } from '#domain/day.ts'
import { dayOfHalfDay, type HalfDay, isMorning, NOON_MINUTE } from '#domain/half-day.ts'
import * as inJapanese from '#domain/say-day.ts'
import { i18n } from './words.ts'

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
]
const MINUTES_A_DAY = 1440

/** Whoever reads this within a computed or a template reads it again when the wording changes. */
const isEnglish = (): boolean => i18n.global.locale.value === 'en'

const weekdayOf = (day: Day): string => WEEKDAYS[weekday(day)] ?? ''
const monthOf = (day: Day): string => MONTHS[Number(day.slice(5, 7)) - 1] ?? ''
const dateOf = (day: Day): number => Number(day.slice(8, 10))

/** `2026年（令和8年）11月20日（金曜日）`; `Friday, 20 November 2026`. */
export const sayDay = (day: Day): string =>
  isEnglish()
    ? `${weekdayOf(day)}, ${dateOf(day)} ${monthOf(day)} ${day.slice(0, 4)}`
    : inJapanese.sayDay(day)

/** `11月20日（金）`; `Fri, 20 Nov`. */
export const sayDayShort = (day: Day): string =>
  isEnglish()
    ? `${weekdayOf(day).slice(0, 3)}, ${dateOf(day)} ${monthOf(day).slice(0, 3)}`
    : inJapanese.sayDayShort(day)

/** `2026年11月20日（金）`; `Fri, 20 Nov 2026`. */
export const sayDayWithYear = (day: Day): string =>
  isEnglish() ? `${sayDayShort(day)} ${day.slice(0, 4)}` : inJapanese.sayDayWithYear(day)

const minuteInEnglish = (minute: number): string => {
  if (minute >= MINUTES_A_DAY) return `${minuteInEnglish(minute - MINUTES_A_DAY)} the next day`
  if (minute === NOON_MINUTE) return 'noon'
  const hour = Math.floor(minute / 60) % 12 || 12
  const rest = minute % 60
  const past = rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`
  return `${hour}${past} ${minute < NOON_MINUTE ? 'a.m.' : 'p.m.'}`
}

/** A minute counted from the day's midnight: `午前10時`, `正午`; `10 a.m.`, `noon`. */
export const sayMinute = (minute: number): string =>
  isEnglish() ? minuteInEnglish(minute) : inJapanese.sayMinute(minute)

/** `11月20日（金）午前10時`; `Fri, 20 Nov, 10 a.m.` */
export const sayDayAndMinute = (day: Day, minute: number): string =>
  [sayDayShort(day), sayMinute(minute)].join(isEnglish() ? ', ' : '')

/** `2026年（令和8年）11月20日（金曜日）午前10時から`; `Friday, 20 November 2026, from 10 a.m.` */
export const sayStart = (day: Day, minute: number): string =>
  isEnglish() ? `${sayDay(day)}, from ${sayMinute(minute)}` : inJapanese.sayStart(day, minute)

/** Of `2026-11`: `11月`; `Nov`. */
export const sayMonth = (month: string): string =>
  isEnglish() ? monthOf(month).slice(0, 3) : `${Number(month.slice(5))}月`

/** From April on: `2026年度（令和8年度）`; `FY 2026`. */
export const sayFiscalYear = (year: number): string =>
  isEnglish() ? `FY ${year}` : `${year}年度（令和${year - 2018}年度）`

/** `11月24日（火） 午前`; `Tue, 24 Nov, morning`. */
export const sayHalfDay = (halfDay: HalfDay): string =>
  isEnglish()
    ? `${sayDayShort(dayOfHalfDay(halfDay))}, ${isMorning(halfDay) ? 'morning' : 'afternoon'}`
    : inJapanese.sayHalfDay(halfDay)

/** `11月20日（金） 午後3時30分`; `Fri, 20 Nov, 3:30 p.m.` */
export const sayWhen = (at: Instant): string => {
  const [day, minute] = [sayDayShort(tokyoDay(at)), sayMinute(tokyoMinute(at))]
  return isEnglish() ? `${day}, ${minute}` : `${day} ${minute}`
}

import { type Day, weekday } from './day.ts'
import { dayOfHalfDay, type HalfDay, isMorning, NOON_MINUTE } from './half-day.ts'

const WEEKDAYS = '日月火水木金土'
const REIWA_FROM: Day = '2019-05-01'

const partsOf = (day: Day) => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  date: Number(day.slice(8, 10)),
  weekday: WEEKDAYS[weekday(day)] ?? '',
})

const era = (day: Day, year: number): string => {
  const [name, eraYear] = day >= REIWA_FROM ? ['令和', year - 2018] : ['平成', year - 1988]
  return `${name}${eraYear === 1 ? '元' : eraYear}年`
}

/** `2026年（令和8年）11月20日（金曜日）`; 平成 before 1 May 2019. */
export const sayDay = (day: Day): string => {
  const { year, month, date, weekday: name } = partsOf(day)
  return `${year}年（${era(day, year)}）${month}月${date}日（${name}曜日）`
}

/** `11月20日（金）` */
export const sayDayShort = (day: Day): string => {
  const { month, date, weekday: name } = partsOf(day)
  return `${month}月${date}日（${name}）`
}

/** `2026年11月20日（金）` */
export const sayDayWithYear = (day: Day): string => `${partsOf(day).year}年${sayDayShort(day)}`

/** A minute counted from the day's midnight: `午前10時`, `正午`, `午後1時30分`; from 1440 on `翌日の午前0時30分`. */
export const sayMinute = (minute: number): string => {
  if (minute >= 1440) return `翌日の${sayMinute(minute - 1440)}`
  if (minute === NOON_MINUTE) return '正午'
  const half = minute < NOON_MINUTE ? '午前' : '午後'
  const rest = minute % 60
  return `${half}${Math.floor(minute / 60) % 12}時${rest === 0 ? '' : `${rest}分`}`
}

/** `2026年（令和8年）11月20日（金曜日）午前10時から` */
export const sayStart = (day: Day, minute: number): string => `${sayDay(day)}${sayMinute(minute)}から`

/** `11月24日（火） 午前` */
export const sayHalfDay = (halfDay: HalfDay): string =>
  `${sayDayShort(dayOfHalfDay(halfDay))} ${isMorning(halfDay) ? '午前' : '午後'}`

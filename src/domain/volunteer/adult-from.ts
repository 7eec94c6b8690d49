import { Day } from '../day.ts'

const ADULT_AGE = 18

/** The 18th birthday; who was born on 29 February has theirs on 1 March of an ordinary year. */
export const adultFromOf = (birthday: Day): Day => {
  const sameDay = `${Number(birthday.slice(0, 4)) + ADULT_AGE}${birthday.slice(4)}`
  return Day.safeParse(sameDay).success ? sameDay : sameDay.replace(/02-29$/, '03-01')
}

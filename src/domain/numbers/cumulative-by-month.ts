import { attendedSeats, type SeatFacts, sumOfSeats } from './attended-seats.ts'
import { inFiscalYear } from './in-fiscal-year.ts'

/** `month` is `YYYY-MM`; `attendances` that month's 延べ参加者数, `total` the 累計 since April. */
export interface MonthCount {
  readonly month: string
  readonly attendances: number
  readonly total: number
}

/** April to March of the fiscal year, always twelve months. */
export const cumulativeByMonth = (facts: SeatFacts, fiscalYear: number): MonthCount[] => {
  const attended = attendedSeats(inFiscalYear(facts, fiscalYear))
  let total = 0
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${fiscalYear + (index < 9 ? 0 : 1)}-${String(((index + 3) % 12) + 1).padStart(2, '0')}`
    const attendances = sumOfSeats(attended.filter(({ lesson }) => lesson.lessonDay.startsWith(month)))
    total += attendances
    return { month, attendances, total }
  })
}

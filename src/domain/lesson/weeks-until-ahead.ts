import { type Day, daysBetween } from '../day.ts'

/**
 * By how many whole weeks last year's table must be moved so that its first class falls after today, every class on its weekday.
 * 0 when a day is today or later, or there is none.
 */
export const weeksUntilAhead = (days: readonly Day[], today: Day): number => {
  const first = [...days].sort()[0]
  if (first === undefined || days.some((day) => day >= today)) return 0
  return Math.ceil((daysBetween(first, today) + 1) / 7)
}

import { type Day, fiscalYear } from '#domain/day.ts'

const FEWEST_YEARS = 3

/** The fiscal years to choose from, this one first; back to the first lesson, and at least three. */
export const fiscalYears = (days: readonly Day[], today: Day): number[] => {
  const current = fiscalYear(today)
  const first = days.reduce(
    (earliest, day) => Math.min(earliest, fiscalYear(day)),
    current - FEWEST_YEARS + 1,
  )
  return Array.from({ length: current - first + 1 }, (_, index) => current - index)
}

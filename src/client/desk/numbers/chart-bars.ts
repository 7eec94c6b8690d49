import type { MonthCount } from '#domain/numbers/cumulative-by-month.ts'

/** The drawing's size in its own units; letters of 11 units stay readable on a telephone. */
export const CHART = { width: 360, height: 190, top: 18, bottom: 166 } as const

/** One month's bar in the units of the drawing; a month still to come has none. */
export interface ChartBar extends MonthCount {
  readonly centre: number
  readonly left: number
  readonly width: number
  readonly top: number
  readonly height: number
  readonly isAhead: boolean
}

/** Bars of the running total; `thisMonth` (`YYYY-MM`) is the last one drawn. */
export const chartBars = (months: readonly MonthCount[], thisMonth: string): ChartBar[] => {
  const step = CHART.width / Math.max(1, months.length)
  const most = Math.max(1, ...months.map(({ total }) => total))
  return months.map((month, index) => {
    const height = ((CHART.bottom - CHART.top) * month.total) / most
    return {
      ...month,
      centre: (index + 0.5) * step,
      left: (index + 0.14) * step,
      width: step * 0.72,
      top: CHART.bottom - height,
      height,
      isAhead: month.month > thisMonth,
    }
  })
}

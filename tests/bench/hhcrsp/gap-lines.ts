/** One instance's share of the table. */
export interface Gap {
  readonly patients: number
  /** By how many per cent each seed's cost is above the best known. */
  readonly percent: readonly number[]
}

export interface GapLine {
  readonly bench: 'hhcrsp'
  readonly patients: number | 'all'
  readonly instances: number
  readonly meanGapPercent: number
  readonly worstGapPercent: number
}

export const thousandth = (value: number): number => Math.round(value * 1000) / 1000

const lineOf = (patients: number | 'all', gaps: readonly Gap[]): GapLine => {
  const percent = gaps.flatMap((gap) => gap.percent)
  return {
    bench: 'hhcrsp',
    patients,
    instances: gaps.length,
    meanGapPercent: thousandth(percent.reduce((sum, one) => sum + one, 0) / percent.length),
    worstGapPercent: thousandth(Math.max(...percent)),
  }
}

/** Mean and worst gap for each size, then for all; nothing without gaps. */
export const gapLines = (gaps: readonly Gap[]): GapLine[] => {
  if (gaps.length === 0) return []
  const sizes = [...new Set(gaps.map(({ patients }) => patients))].sort((a, b) => a - b)
  return [
    ...sizes.map((size) =>
      lineOf(
        size,
        gaps.filter(({ patients }) => patients === size),
      ),
    ),
    lineOf('all', gaps),
  ]
}

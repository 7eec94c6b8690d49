const rounded = (value: number): number => Number(value.toPrecision(4))

/** Prints one figure as a line of JSON; everything else a benchmark says goes to stderr. */
export const figure = (
  bench: string,
  name: string,
  value: number,
  unit: string,
  context: Readonly<Record<string, unknown>> = {},
): void => console.log(JSON.stringify({ bench, figure: name, value: rounded(value), unit, ...context }))

export const progress = (sentence: string): void => console.error(`bench: ${sentence}`)

/** The value that this share of the values does not exceed (nearest rank). */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN
}

/** Several rounds as one figure: the median, with the least and the greatest beside it. */
export const figureOfRounds = (
  bench: string,
  name: string,
  values: readonly number[],
  unit: string,
  context: Readonly<Record<string, unknown>> = {},
): void =>
  figure(bench, name, quantile(values, 0.5), unit, {
    min: rounded(Math.min(...values)),
    max: rounded(Math.max(...values)),
    rounds: values.length,
    ...context,
  })

/** A request that took over a second at first, and the least of some attempts. */
interface Slow {
  readonly number: number
  readonly firstMs: number
  readonly leastMs: number
}

/** What came of the requests, as plain values, in a room that does not grow with them. */
export interface FuzzSum {
  /** Answers by status. */
  readonly answers: Record<string, number>
  /** Changes by what became of them. */
  readonly outcomes: Record<string, number>
  /** Answers with what was asked for, by route. */
  readonly fine: Record<string, number>
  /** Answers by the whole milliseconds they took. */
  readonly byMs: Record<string, number>
  /** What is wrong; numbers of requests, which make the same request again. */
  readonly wrong: string[]
  readonly slow: Slow[]
  slowestMs: number
}

export const noSum = (): FuzzSum => ({
  ...{ answers: {}, outcomes: {}, fine: {}, byMs: {}, wrong: [], slow: [], slowestMs: 0 },
})

export const countOne = (counts: Record<string, number>, key: string | number, count = 1): void => {
  counts[key] = (counts[key] ?? 0) + count
}

/** Counts an answer; `route` as it is described. */
export const countAnswer = (
  sum: FuzzSum,
  route: string,
  { status, ms }: { status: number; ms: number },
): void => {
  countOne(sum.answers, status)
  if (status < 300) countOne(sum.fine, route)
  countOne(sum.byMs, Math.ceil(ms))
  sum.slowestMs = Math.max(sum.slowestMs, ms)
}

export const addSum = (sum: FuzzSum, other: FuzzSum): void => {
  for (const name of ['answers', 'outcomes', 'fine', 'byMs'] as const)
    for (const [key, count] of Object.entries(other[name])) countOne(sum[name], key, count)
  sum.wrong.push(...other.wrong)
  sum.slow.push(...other.slow)
  sum.slowestMs = Math.max(sum.slowestMs, other.slowestMs)
}

/** The share of answers with a status of this hundred. */
export const shareOf = ({ answers }: FuzzSum, hundred: number): number => {
  const of = (wanted: (status: number) => boolean): number =>
    Object.entries(answers).reduce((sum, [status, count]) => sum + (wanted(Number(status)) ? count : 0), 0)
  return of((status) => Math.floor(status / 100) === hundred) / of(() => true)
}

/** Within how many milliseconds this share was answered. */
export const millisecondsOfShare = ({ byMs }: FuzzSum, share: number): number => {
  const counts = Object.entries(byMs).map(([ms, count]) => [Number(ms), count] as const)
  const all = counts.reduce((sum, [, count]) => sum + count, 0)
  let seen = 0
  return (
    counts.sort(([one], [other]) => one - other).find(([, count]) => (seen += count) >= all * share)?.[0] ??
    NaN
  )
}

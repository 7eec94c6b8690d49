/** How long one first synchronisation took, from the lifted finger until the rows were durable in the browser. */
export interface Run {
  readonly ms: number
  readonly first500ms: number
}

/** Somebody who fetches the rows onto a fresh device in the same browser; `throttle` divides the page's processor speed. */
export interface Contender {
  readonly who: string
  /** What its figures include and how it was set. */
  readonly about: Readonly<Record<string, unknown>>
  run(throttle: number): Promise<Run>
}

const FIRST_ROWS = 500

/** Reads a run off the page's commits. */
export const runOf = (
  { commits, pointerUpAt }: Pick<Window['storageLog'], 'commits' | 'pointerUpAt'>,
  rows: number,
): Run => {
  const until = (count: number): number =>
    (commits.find((commit) => commit.rows >= count)?.at ?? NaN) - pointerUpAt
  return { ms: until(rows), first500ms: until(Math.min(FIRST_ROWS, rows)) }
}

import { createHash } from 'node:crypto'
import type { Instant } from '#domain/day.ts'

/** What is noted: `about` names rows as `table/id`. Ids and words of our own alone, never what a person typed. */
export interface Noted {
  readonly accountId: string | null
  readonly what: string
  readonly about: readonly string[]
}

/** One line of a municipality's chain; `number` counts up from 1, `hash` is SHA-256 in hex. */
export interface ChainedLine extends Noted {
  readonly number: number
  readonly at: Instant
  readonly hash: string
}

/** The last line of a chain, as far as the next one needs it; before the first line it is 0 and ''. */
export interface ChainHead {
  readonly number: number
  readonly hash: string
}

/** SHA-256 (hex) over the line as a JSON list in this order, the hash before it at the end. */
export const lineHash = (
  municipality: string,
  { number, at, accountId, what, about }: Omit<ChainedLine, 'hash'>,
  previous: string,
): string =>
  createHash('sha256')
    .update(JSON.stringify([municipality, number, at, accountId, what, about, previous]))
    .digest('hex')

/** The line that follows the chain's head. */
export const chained = (municipality: string, head: ChainHead, at: Instant, noted: Noted): ChainedLine => {
  const line = { ...noted, number: head.number + 1, at }
  return { ...line, hash: lineHash(municipality, line, head.hash) }
}

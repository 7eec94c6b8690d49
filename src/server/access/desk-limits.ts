import type { Context } from 'hono'
import type { AppParts } from '../app-parts.ts'
import { browserMark, isKnownMark } from './known-browser.ts'
import { limit, type Limit } from './limit.ts'
import { type Limits, takeFrom, takeOne } from './limits.ts'

const FIFTEEN_MINUTES = 900
const TEN_MINUTES = 600

/** Whoever tries passwords from elsewhere, be it the next desk, does not lock anybody out of their own computer. */
export interface DeskLimits {
  /** By municipality and name, had by somebody or not: tries from browsers in which nobody of the name has signed in. */
  readonly elsewhere: Limit
  /** By account and browser: tries in a browser where the account has signed in before. */
  readonly own: Limit
  /** By the same keys: that a lock is noted once. */
  readonly noted: Limit
  /** By browser: sign-ins of a browser we know, so that its address does not count. */
  readonly known: Limit
  /** By address: browsers we do not know that ask for a passkey; generous, because asking tries nothing. */
  readonly questions: Limit
  readonly all: Limits
}

export const deskLimits = ({ database, now }: AppParts, all: Limits): DeskLimits => {
  const counted = (name: string, most: number, seconds: number) =>
    limit(database, { name, most, seconds, now })
  return {
    elsewhere: counted('password-of-name', 5, FIFTEEN_MINUTES),
    own: counted('password-in-browser', 5, FIFTEEN_MINUTES),
    noted: counted('password-lock-noted', 1, FIFTEEN_MINUTES),
    known: counted('sign-in-of-browser', 60, TEN_MINUTES),
    questions: counted('passkey-question-of-address', 3000, TEN_MINUTES),
    all,
  }
}

/** Counts the request against the browser when we know it, otherwise against its address; 429 when that has had its share. */
export const takeFromBrowser = async (
  limits: DeskLimits,
  c: Context,
  parts: AppParts,
  ofAddress = limits.all.signIns,
): Promise<void> => {
  const mark = browserMark(c, parts)
  if (mark !== null && (await isKnownMark(parts, mark))) await takeOne(limits.known, mark)
  else await takeFrom(ofAddress, c, parts)
}

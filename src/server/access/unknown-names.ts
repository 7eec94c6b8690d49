import { LOCKED_MINUTES, MOST_FAILURES } from './credential.ts'

const MOST_NAMES = 10_000
const LOCKED_MS = LOCKED_MINUTES * 60_000

/** Locks names nobody has just as those somebody has, so that a lock tells nobody who lives in a town. In memory. */
export interface UnknownNames {
  /** Counts a failure, or gives the seconds for which the name is locked. */
  fail(key: string, nowMs: number): number
}

export const unknownNames = (): UnknownNames => {
  const names = new Map<string, { failures: number; lockedUntil: number }>()
  return {
    fail(key, nowMs) {
      const known = names.get(key)
      if (known && known.lockedUntil > nowMs) return (known.lockedUntil - nowMs) / 1000
      const failures = known && known.lockedUntil === 0 ? known.failures + 1 : 1
      names.delete(key)
      names.set(key, { failures, lockedUntil: failures >= MOST_FAILURES ? nowMs + LOCKED_MS : 0 })
      const oldest = names.size > MOST_NAMES ? names.keys().next().value : undefined
      if (oldest !== undefined) names.delete(oldest)
      return 0
    },
  }
}

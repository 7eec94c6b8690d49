const MOST_KEYS = 50_000

interface Bucket {
  tokens: number
  at: number
}

export interface Rate {
  /** Takes one; 0 when there was one, otherwise the seconds until there is one again. */
  take(key: string, nowMs: number): number
}

/**
 * A bucket of `most` for each key, refilled evenly within `perSeconds`; in this process's memory. When keys run out of
 * room the oldest go: an attacker who fills it gains a full bucket, and nobody else is locked out.
 */
export const rate = (most: number, perSeconds: number): Rate => {
  const buckets = new Map<string, Bucket>()
  const perMs = most / (perSeconds * 1000)
  return {
    take(key, nowMs) {
      const known = buckets.get(key)
      const refilled = known ? Math.min(most, known.tokens + Math.max(0, nowMs - known.at) * perMs) : most
      buckets.delete(key)
      const isFree = refilled >= 1
      buckets.set(key, { tokens: isFree ? refilled - 1 : refilled, at: nowMs })
      const oldest = buckets.size > MOST_KEYS ? buckets.keys().next().value : undefined
      if (oldest !== undefined) buckets.delete(oldest)
      return isFree ? 0 : (1 - refilled) / perMs / 1000
    },
  }
}

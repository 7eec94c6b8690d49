const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** How far a device's clock is off, and which way: `3 days` ahead. */
export interface ClockError {
  readonly isAhead: boolean
  readonly unit: 'days' | 'hours' | 'minutes'
  readonly count: number
}

/** `offsetMs`: the hub's time less the device's, in milliseconds. */
export const clockError = (offsetMs: number): ClockError => {
  const off = Math.abs(offsetMs)
  const isAhead = offsetMs < 0
  if (off >= 1.5 * DAY_MS) return { isAhead, unit: 'days', count: Math.round(off / DAY_MS) }
  if (off >= 1.5 * HOUR_MS) return { isAhead, unit: 'hours', count: Math.round(off / HOUR_MS) }
  return { isAhead, unit: 'minutes', count: Math.round(off / MINUTE_MS) }
}

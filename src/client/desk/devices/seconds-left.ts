/** Whole seconds until the instant, 0 when it is over. */
export const secondsLeft = (until: string, nowMs: number): number =>
  Math.max(0, Math.ceil((Date.parse(until) - nowMs) / 1000))

/** `9:05` */
export const sayClock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** Minutes begun: what is read out changes once a minute and not once a second. */
export const minutesLeft = (seconds: number): number => Math.ceil(seconds / 60)

import { sayMinute } from '#client/words/say-day.ts'

const EARLIEST_MINUTE = 8 * 60
const LATEST_MINUTE = 19 * 60
const STEP_MINUTES = 15
const DURATIONS = [30, 45, 60, 75, 90, 120] as const

/** Every quarter of an hour at which a visit may begin; the value is the minute of the day. */
export const startOptions = (): { value: string; label: string }[] =>
  Array.from({ length: (LATEST_MINUTE - EARLIEST_MINUTE) / STEP_MINUTES + 1 }, (_, index) => {
    const minute = EARLIEST_MINUTE + index * STEP_MINUTES
    return { value: String(minute), label: sayMinute(minute) }
  })

export const durationOptions = (say: (minutes: number) => string): { value: string; label: string }[] =>
  DURATIONS.map((minutes) => ({ value: String(minutes), label: say(minutes) }))

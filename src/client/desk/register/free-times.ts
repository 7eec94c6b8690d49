import { sayMinute } from '#client/words/say-day.ts'

const EARLIEST_MINUTE = 6 * 60
const LATEST_MINUTE = 22 * 60
const STEP_MINUTES = 30

const USUAL = Array.from(
  { length: (LATEST_MINUTE - EARLIEST_MINUTE) / STEP_MINUTES + 1 },
  (_, index) => EARLIEST_MINUTE + index * STEP_MINUTES,
)

/** Every half hour of the day's waking time, and what is chosen already although it is none of them. */
export const freeTimes = (chosen: string): { value: string; label: string }[] => {
  const known = chosen === '' ? [] : [Number(chosen)]
  const minutes = [...new Set([...USUAL, ...known])].sort((a, b) => a - b)
  return minutes.map((minute) => ({ value: String(minute), label: sayMinute(minute) }))
}

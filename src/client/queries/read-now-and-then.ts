import { nextTick } from 'vue'

const LEAST_REST_MS = 3000
const RESTS_PER_READ = 9

/**
 * Reads at once and then again and again, with rests several times as long as reading and showing, so that it takes no more
 * than a tenth of the time from whoever writes meanwhile. For while rows pour in; `watch` reads after every change. Returns
 * what ends it.
 */
export const readNowAndThen = <T>(
  query: () => Promise<T>,
  seen: (value: T) => void,
  failed: (error: unknown) => void,
): (() => void) => {
  let isEnded = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const read = async (): Promise<void> => {
    const began = performance.now()
    const tell = await query().then(
      (value) => () => seen(value),
      (error: unknown) => () => failed(error),
    )
    if (isEnded) return
    tell()
    await nextTick()
    const took = performance.now() - began
    if (!isEnded) timer = setTimeout(() => void read(), Math.max(LEAST_REST_MS, took * RESTS_PER_READ))
  }
  void read()
  return () => {
    isEnded = true
    clearTimeout(timer)
  }
}

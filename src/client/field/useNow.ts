import { onScopeDispose, readonly, ref, type Ref } from 'vue'
import type { Instant } from '#domain/day.ts'

const EVERY_MS = 20_000

/** The time now, a new one every 20 seconds and when the tablet is woken: a page left open over midnight shows the new day. */
export const useNow = (clock: () => Instant = () => new Date().toISOString()): Readonly<Ref<Instant>> => {
  const now = ref(clock())
  const look = (): void => {
    now.value = clock()
  }
  const timer = setInterval(look, EVERY_MS)
  document.addEventListener('visibilitychange', look)
  onScopeDispose(() => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', look)
  })
  return readonly(now)
}

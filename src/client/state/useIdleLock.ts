import { onScopeDispose } from 'vue'

const MINUTE_MS = 60_000
const LOOK_EVERY_MS = 5_000
const SIGNS = ['pointerdown', 'keydown', 'scroll', 'input'] as const

/**
 * Locks the tablet when nobody has touched it for as many minutes as `minutes` says, and at once when it is put away: another
 * app, the screen switched off. `isOpen` says whether there is something to lock. Times are looked at, not waited for: a tablet
 * that slept is locked as soon as it wakes.
 */
export const useIdleLock = (options: {
  readonly isOpen: () => boolean
  readonly minutes: () => number
  readonly lock: () => void
  readonly now?: () => number
}): void => {
  const { isOpen, minutes, lock, now = () => Date.now() } = options
  let touchedAt = now()
  const ending = new AbortController()
  const { signal } = ending
  const touched = (): void => void (touchedAt = now())
  const look = (): void => {
    if (!isOpen()) touched()
    else if (now() - touchedAt >= minutes() * MINUTE_MS) lock()
  }
  for (const sign of SIGNS) addEventListener(sign, touched, { signal, capture: true, passive: true })
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'hidden' && isOpen()) lock()
    },
    { signal },
  )
  const timer = setInterval(look, LOOK_EVERY_MS)
  onScopeDispose(() => {
    clearInterval(timer)
    ending.abort()
  })
}

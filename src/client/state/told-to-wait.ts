import { readonly, shallowRef } from 'vue'
import type { Instant } from '#domain/day.ts'

const until = shallowRef<Instant | null>(null)
let over: ReturnType<typeof setTimeout> | undefined

/** Until when the server answers no more of what was asked too often; null while it does. */
export const toldToWait = readonly(until)

/** The server said 429; `body` is what it said. A wait that ends sooner than one that is known changes nothing. */
export const hearToWait = (body: unknown, now = Date.now()): void => {
  const seconds: unknown = (body as { retryAfterSeconds?: unknown } | null)?.retryAfterSeconds
  if (typeof seconds !== 'number' || !(seconds > 0)) return
  const ends = new Date(now + seconds * 1000).toISOString()
  if (until.value !== null && until.value >= ends) return
  until.value = ends
  clearTimeout(over)
  over = setTimeout(() => (until.value = null), seconds * 1000)
}

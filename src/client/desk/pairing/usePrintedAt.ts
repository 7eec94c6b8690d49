import { onScopeDispose, readonly, ref } from 'vue'
import type { Instant } from '#domain/day.ts'

/** When the page was printed last, by whatever way: a paper on a desk must tell which is newer. */
export const usePrintedAt = (now: () => Instant = () => new Date().toISOString()) => {
  const printedAt = ref(now())
  const note = (): void => {
    printedAt.value = now()
  }
  window.addEventListener('beforeprint', note)
  onScopeDispose(() => window.removeEventListener('beforeprint', note))
  return readonly(printedAt)
}

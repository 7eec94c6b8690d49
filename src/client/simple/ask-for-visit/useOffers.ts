import { onScopeDispose, readonly, type Ref, ref, watch } from 'vue'
import type { HalfDay } from '#domain/half-day.ts'
import { fetchOffers, type OffersAsked } from '#client/state/offers.ts'

/** The days are shown without an answer after so long; one that comes later is there when they are shown again. */
const AWAITED_MS = 1000

interface Offers {
  /** Null where nothing is known: then every half-day is like every other. */
  readonly halfDays: Readonly<Ref<readonly HalfDay[] | null>>
  readonly isAwaited: Readonly<Ref<boolean>>
}

/** Asks for offers as soon as it is known what for, once for each wish. */
export const useOffers = (asked: () => OffersAsked | null): Offers => {
  const halfDays = ref<readonly HalfDay[] | null>(null)
  const isAwaited = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined

  const settle = (): void => {
    clearTimeout(timer)
    isAwaited.value = false
  }
  watch(
    () => JSON.stringify(asked()),
    async (wish) => {
      settle()
      halfDays.value = null
      const now = asked()
      if (!now) return
      isAwaited.value = true
      timer = setTimeout(settle, AWAITED_MS)
      const found = await fetchOffers(now)
      if (JSON.stringify(asked()) !== wish) return
      halfDays.value = found
      settle()
    },
    { immediate: true },
  )
  onScopeDispose(() => clearTimeout(timer))
  return { halfDays: readonly(halfDays), isAwaited: readonly(isAwaited) }
}

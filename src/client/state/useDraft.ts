import { ref, type Ref, watch } from 'vue'
import type { z } from 'zod'
import { sealedStorage } from './sealed-storage.ts'

/**
 * What a person has filled in so far: survives reload and lost network until `clear`. What is kept for the `tab` ends with
 * it: data of others on a desk's computer.
 */
export const useDraft = <T>(
  name: string,
  shape: z.ZodType<T>,
  empty: () => T,
  keptFor: 'device' | 'tab' = 'device',
): { draft: Ref<T>; clear: () => void } => {
  const storage = sealedStorage(keptFor === 'tab' ? sessionStorage : localStorage)
  const key = `magonote.draft.${name}`
  const read = (): T => {
    try {
      const known = shape.safeParse(JSON.parse(storage.getItem(key) ?? 'null'))
      return known.success ? known.data : empty()
    } catch {
      return empty()
    }
  }
  const draft = ref(read()) as Ref<T>
  let isCleared = false
  watch(draft, (value) => isCleared || storage.setItem(key, JSON.stringify(value)), { deep: true })
  return {
    draft,
    clear: () => {
      isCleared = true
      storage.removeItem(key)
    },
  }
}

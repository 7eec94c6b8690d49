import { defineStore } from 'pinia'
import { readonly, ref } from 'vue'

/** The browser has emptied this device's database: told until somebody has read it. */
export const useEmptied = defineStore('emptied', () => {
  const lostCount = ref<number | null>(null)

  return {
    /** Changes that had not been sent and are gone; null when nothing has to be told. */
    lostCount: readonly(lostCount),
    emptied: (unsent: number): void => {
      lostCount.value = unsent + (lostCount.value ?? 0)
    },
    hasRead: (): void => {
      lostCount.value = null
    },
  }
})

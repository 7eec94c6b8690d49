import { computed, type ComputedRef } from 'vue'
import type { Municipality } from '#domain/municipality/municipality.ts'
import { useLive } from './useLive.ts'

/** The municipality whose data this device holds. */
export const useMunicipality = (): ComputedRef<Municipality | undefined> => {
  const rows = useLive((database) => database.rows('municipality').toArray())
  return computed(() => rows.value?.[0])
}

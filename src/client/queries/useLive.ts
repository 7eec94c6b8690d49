import { onScopeDispose, readonly, type ShallowRef, shallowRef, watch as watchSource } from 'vue'
import { watch } from '#client/database/dexie-device-store.ts'
import type { DeviceDatabase } from '#client/database/device-database.ts'
import { useSession } from '#client/state/session.ts'

/**
 * A live read of the device's database: `undefined` until the first answer, then new whenever rows it read change, in this tab
 * or another. `depends` names refs on which the query also depends.
 */
export const useLive = <T>(
  query: (database: DeviceDatabase) => Promise<T>,
  depends: () => unknown = () => null,
): Readonly<ShallowRef<T | undefined>> => {
  const session = useSession()
  const value = shallowRef<T>()
  let end: (() => void) | null = null

  watchSource(
    () => [session.store, depends()] as const,
    ([store]) => {
      end?.()
      end = store
        ? watch(
            () => query(store.database),
            (seen) => (value.value = seen),
            () => (value.value = undefined),
          )
        : null
    },
    { immediate: true },
  )
  onScopeDispose(() => end?.())
  return readonly(value) as Readonly<ShallowRef<T | undefined>>
}

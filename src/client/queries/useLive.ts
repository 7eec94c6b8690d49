import { onScopeDispose, readonly, type ShallowRef, shallowRef, watch as watchSource } from 'vue'
import { watch } from '#client/database/dexie-device-store.ts'
import type { DeviceDatabase } from '#client/database/device-database.ts'
import { useSession } from '#client/state/session.ts'
import { useSyncStatus } from '#client/state/sync-status.ts'
import { readNowAndThen } from './read-now-and-then.ts'

/**
 * A live read of the device's database: `undefined` until the first answer, then new whenever rows it read change, in this tab
 * or another; `undefined` again as soon as another account, or nobody, uses the device. While many pages of rows are coming it
 * is read now and then, and once more at their end. `depends` names refs on which the query also depends.
 */
export const useLive = <T>(
  query: (database: DeviceDatabase) => Promise<T>,
  depends: () => unknown = () => null,
): Readonly<ShallowRef<T | undefined>> => {
  const session = useSession()
  const status = useSyncStatus()
  const value = shallowRef<T>()
  let end: (() => void) | null = null
  let shownOf: string | undefined

  watchSource(
    // What the person at this device does is seen at once also meanwhile.
    () => [session.store, status.isFilling, status.isFilling && status.waiting, depends()] as const,
    ([store, isFilling]) => {
      end?.()
      if (store?.name !== shownOf) value.value = undefined
      shownOf = store?.name
      const read = isFilling ? readNowAndThen : watch
      end = store
        ? read(
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

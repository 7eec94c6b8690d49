import { ref, shallowRef } from 'vue'
import { type OpenDeviceStore, openDeviceStore } from '#client/database/dexie-device-store.ts'
import { forgetClosed } from '#client/database/forget-closed.ts'
import { type Keyring, wipe } from '#client/database/keyring.ts'
import { sealDraftsWith } from './sealed-storage.ts'

/** The open database of whoever uses this device, and the keys to it: both or neither. */
export const openRows = () => {
  const store = shallowRef<OpenDeviceStore | null>(null)
  const keyring = shallowRef<Keyring | null>(null)
  const problem = ref(false)

  /** Takes database and keys out of everybody's sight; whoever takes them ends them. */
  const taken = () => {
    const [left, keys] = [store.value, keyring.value]
    store.value = null
    keyring.value = null
    sealDraftsWith(null)
    return { left, keys }
  }

  return {
    store,
    keyring,
    /** The browser could not open the database. */
    problem,
    open: async (name: string, keys: Keyring): Promise<void> => {
      keyring.value = keys
      sealDraftsWith(keys.current)
      store.value = await openDeviceStore(name, keys).catch(() => null)
      problem.value = store.value === null
    },
    /** Nothing can be read any more; the rows stay, sealed. */
    close: (): void => {
      const { left, keys } = taken()
      left?.close()
      if (keys) wipe(keys)
    },
    /** Erases the rows, also those of `name` that nobody has unlocked. */
    forget: async (name: string | null): Promise<void> => {
      const { left, keys } = taken()
      if (left) await left.forget()
      else if (name) await forgetClosed(name)
      if (keys) wipe(keys)
    },
  }
}

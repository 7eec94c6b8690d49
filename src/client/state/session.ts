import { defineStore } from 'pinia'
import { computed, readonly, ref, shallowRef } from 'vue'
import type { Actor } from '#domain/account/actor.ts'
import { type OpenDeviceStore, openDeviceStore } from '#client/database/dexie-device-store.ts'
import { databaseName } from '#client/database/device-database.ts'
import { forgetLeft } from '#client/database/forget-left.ts'
import { rememberActor, rememberedActor } from './remembered-actor.ts'

/** Who uses this device now, and their database. Survives a reload without network. */
export const useSession = defineStore('session', () => {
  const actor = ref<Actor | null>(null)
  const store = shallowRef<OpenDeviceStore | null>(null)
  const storageProblem = ref(false)

  const part = async (next: Actor): Promise<void> => {
    const isSame = actor.value?.accountId === next.accountId && actor.value.municipality === next.municipality
    if (isSame) store.value?.close()
    else await store.value?.forget()
  }

  /** Whoever was here before and did not leave leaves now: the next person finds nothing of theirs. */
  const open = async (next: Actor): Promise<void> => {
    await part(next)
    try {
      store.value = await openDeviceStore(databaseName(next.municipality, next.accountId))
      storageProblem.value = false
    } catch {
      store.value = null
      storageProblem.value = true
    }
    actor.value = next
    rememberActor(next)
    void forgetLeft(databaseName(next.municipality, next.accountId), Date.now()).catch(() => undefined)
  }

  const resume = async (): Promise<void> => {
    const known = rememberedActor()
    if (known) await open(known)
  }

  /** Whoever leaves takes their rows with them; what is unsent stays for their return. */
  const leave = async (): Promise<void> => {
    const left = store.value
    store.value = null
    actor.value = null
    rememberActor(null)
    await left?.forget()
  }

  return {
    actor: readonly(actor),
    store,
    storageProblem: readonly(storageProblem),
    isCoordinator: computed(() => actor.value?.role === 'coordinator'),
    open,
    resume,
    leave,
  }
})

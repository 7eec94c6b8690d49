import { defineStore } from 'pinia'
import { computed, readonly, ref } from 'vue'
import type { Actor } from '#domain/account/actor.ts'
import { databaseName } from '#client/database/device-database.ts'
import { forgetLeft } from '#client/database/forget-left.ts'
import type { Keyring } from '#client/database/keyring.ts'
import { openRows } from './open-rows.ts'
import type { Closed } from './open-keyring.ts'
import { rememberActor, rememberedActor } from './remembered-actor.ts'

const nameOf = ({ municipality, accountId }: Actor): string => databaseName(municipality, accountId)

/** Who uses this device now, and their database as long as it is unlocked. Survives a reload without network. */
export const useSession = defineStore('session', () => {
  const actor = ref<Actor | null>(null)
  const closed = ref<Closed | 'pin' | null>(null)
  const rows = openRows()

  /** Whoever was here before and did not leave leaves now: the next person finds nothing of theirs. */
  const part = (next: Actor | null): Promise<void> | void => {
    const before = actor.value && nameOf(actor.value)
    return next && before === nameOf(next) ? rows.close() : rows.forget(before)
  }

  const become = (next: Actor | null, why: Closed | 'pin' | null): void => {
    actor.value = next
    closed.value = why
    rememberActor(next)
  }

  return {
    actor: readonly(actor),
    store: rows.store,
    keyring: rows.keyring,
    /** Why the rows of whoever is known are not open; null when they are, or nobody is known. */
    closed: readonly(closed),
    isTodayOnly: computed(() => rows.keyring.value?.isWhole === false),
    storageProblem: readonly(rows.problem),
    isCoordinator: computed(() => actor.value?.role === 'coordinator'),
    remembered: rememberedActor,
    open: async (next: Actor, keys: Keyring): Promise<void> => {
      await part(next)
      await rows.open(nameOf(next), keys)
      become(next, null)
      void forgetLeft(nameOf(next), Date.now()).catch(() => undefined)
    },
    /** Known who it is, but the rows stay sealed: because of `why`. */
    know: async (next: Actor, why: Closed | 'pin'): Promise<void> => {
      await part(next)
      become(next, why)
    },
    lock: (): void => {
      rows.close()
      closed.value = 'pin'
    },
    /** Whoever leaves takes their rows with them; what is unsent stays for their return. */
    leave: async (): Promise<void> => {
      const left = part(null)
      become(null, null)
      await left
    },
  }
})

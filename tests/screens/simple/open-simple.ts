import 'fake-indexeddb/auto'
import { mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import type { DeviceDatabase } from '#client/database/device-database.ts'
import SimpleShell from '#client/simple/SimpleShell.vue'
import { simpleRoutes } from '#client/simple/routes.ts'
import { useSession } from '#client/state/session.ts'
import { i18n } from '#client/words/words.ts'
import type { Actor } from '#domain/account/actor.ts'
import { aKeyring } from '../../unit/client/database/sample-keyring.ts'

export const PATIENCE = { timeout: 15_000 }

let devices = 0

/** A device of its own on which this person acts; nothing is sent. */
export const beginAs = async (actor: Actor): Promise<DeviceDatabase> => {
  setActivePinia(createPinia())
  devices += 1
  const session = useSession()
  await session.open({ ...actor, accountId: `${actor.accountId}.${devices}` }, aKeyring())
  if (!session.store) throw new Error('the device keeps nothing')
  return session.store.database
}

export const openSimple = async (path: string): Promise<VueWrapper> => {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/', component: SimpleShell, children: simpleRoutes }],
  })
  await router.push(path)
  return mount(
    { components: { RouterView }, template: '<RouterView />' },
    { attachTo: document.body, global: { plugins: [i18n, router] } },
  )
}

/** The browser is sent to another address while a page is open, as by scanning the next QR. */
export const goTo = async ({ vm }: VueWrapper, path: string): Promise<void> => {
  await vm.$router.push(path)
}

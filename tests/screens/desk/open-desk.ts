import 'fake-indexeddb/auto'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { vi } from 'vitest'
import { createMemoryHistory, createRouter, type Router, RouterView } from 'vue-router'
import { cast } from '#cast/cast.ts'
import { UBE } from '#cast/key-people.ts'
import DeskShell from '#client/desk/DeskShell.vue'
import { deskRoutes } from '#client/desk/routes.ts'
import { useSession } from '#client/state/session.ts'
import { i18n } from '#client/words/words.ts'
import type { Actor } from '#domain/account/actor.ts'
import { tokyoDay } from '#domain/day.ts'
import type { Change } from '#domain/rows.ts'
import { aKeyring } from '../../unit/client/database/sample-keyring.ts'

export const TODAY = tokyoDay(new Date().toISOString())

export const COORDINATOR: Actor = {
  municipality: UBE.code,
  accountId: UBE.coordinator.accountId,
  role: 'coordinator',
  subjectId: null,
}

/** A desk on a device of its own, with the cast's rows of 宇部市. */
export interface OpenDesk {
  readonly wrapper: VueWrapper
  readonly router: Router
  write(changes: readonly Change[]): Promise<void>
  /** Waits until the page says this. */
  says(text: string): Promise<void>
  press(text: string, within?: string): Promise<void>
  /** Presses until a dialog is open: a button takes no second press within 600 ms, and a test is quicker than a hand. */
  openDialog(text: string, within?: string): Promise<void>
  /** Presses this in the open dialog until it is closed. */
  closeDialog(text: string): Promise<void>
}

const newRouter = (): Router =>
  createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/desk', component: DeskShell, children: deskRoutes }],
  })

/** A machine that is busy with other tests is slow, not wrong. */
export const PATIENCE = { timeout: 15_000 }

let devices = 0

const openDevice = async (actor: Actor, rows: readonly Change[]) => {
  const session = useSession()
  devices += 1
  await session.open({ ...actor, accountId: `${actor.accountId}.${devices}` }, aKeyring())
  const account = rows.find(({ id }) => id === actor.accountId)
  const own = account?.row
    ? [
        {
          ...account,
          id: `${account.id}.${devices}`,
          row: { ...account.row, id: `${account.id}.${devices}` },
        },
      ]
    : []
  const write = (changes: readonly Change[]): Promise<void> =>
    session.store?.transaction(async (space) => space.write(changes)) ?? Promise.resolve()
  await write([...rows, ...(own as Change[])])
  return write
}

export const openDesk = async (path: string, actor: Actor | null = COORDINATOR): Promise<OpenDesk> => {
  const pinia = createPinia()
  setActivePinia(pinia)
  const rows = cast(TODAY)[0]?.rows ?? []
  const write = actor ? await openDevice(actor, rows) : () => Promise.resolve()
  const router = newRouter()
  await router.push(path)
  const wrapper = mount(
    { components: { RouterView }, template: '<RouterView />' },
    { attachTo: document.body, global: { plugins: [pinia, i18n, router] } },
  )
  const says = (text: string): Promise<void> =>
    vi.waitFor(() => {
      if (!wrapper.text().includes(text)) throw new Error(`the page does not say ${text}`)
    }, PATIENCE)
  const press = async (text: string, within = 'body'): Promise<void> => {
    const buttons = wrapper.findAll(`${within === 'body' ? '' : `${within} `}button`)
    const button = buttons.find((one) => one.text().includes(text))
    if (!button) throw new Error(`there is no button ${text}`)
    await button.trigger('click')
    await flushPromises()
  }
  const openDialog = (text: string, within?: string): Promise<void> =>
    vi.waitFor(async () => {
      await press(text, within)
      if (!wrapper.find('dialog[open]').exists()) throw new Error('no dialog yet')
    }, PATIENCE)
  const closeDialog = (text: string): Promise<void> =>
    vi.waitFor(async () => {
      const dialog = wrapper.find('dialog[open]')
      if (!dialog.exists()) return
      const button = dialog.findAll('button').find((one) => one.text() === text)
      await button?.trigger('click')
      throw new Error('the dialog is still open')
    }, PATIENCE)
  return { wrapper, router, write, says, press, openDialog, closeDialog }
}

import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { vi } from 'vitest'
import type { Component } from 'vue'
import type { Actor } from '#domain/account/actor.ts'
import type { Change } from '#domain/rows.ts'
import type { OpenDeviceStore } from '#client/database/dexie-device-store.ts'
import '#client/desk/words.ts'
import { useSession } from '#client/state/session.ts'
import { i18n } from '#client/words/words.ts'
import { aKeyring } from '../../unit/client/database/sample-keyring.ts'

let opened = 0

/** Somebody's device at the desk with a database of its own that holds these rows. */
export const deskDevice = async (actor: Actor, rows: readonly Change[]): Promise<OpenDeviceStore> => {
  setActivePinia(createPinia())
  const session = useSession()
  await session.open({ ...actor, accountId: `${actor.accountId}-${++opened}` }, aKeyring())
  if (!session.store) throw new Error('the device store did not open')
  await keep(session.store, rows)
  return session.store
}

/** Rows that arrive on the device. */
export const keep = async ({ database }: OpenDeviceStore, rows: readonly Change[]): Promise<void> => {
  await database.transaction('rw', database.tables, async () => {
    for (const { table, row } of rows) if (row) await database.table(table).put(row)
  })
}

export const showPage = (page: Component): VueWrapper =>
  mount(page, { global: { plugins: [i18n] }, attachTo: document.body })

/** Waits until the page shows these words. */
export const shows = (page: VueWrapper, words: string): Promise<void> =>
  vi.waitFor(
    async () => {
      await flushPromises()
      if (!page.text().includes(words)) throw new Error(`the page does not show 「${words}」`)
    },
    { timeout: 15_000 },
  )

/** Presses the button with these words as a keyboard does. */
export const pressButton = async (page: VueWrapper, words: string): Promise<void> => {
  const button = page.findAll('button').find((one) => one.text().includes(words))
  if (!button) throw new Error(`there is no button 「${words}」`)
  await button.trigger('click')
  await flushPromises()
}

/** Ticks the checkbox with these words. */
export const tick = async (page: VueWrapper, words: string): Promise<void> => {
  const label = page.findAll('label').find((one) => one.text().includes(words))
  const box = label?.element.querySelector('input') ?? document.getElementById(label?.attributes('for') ?? '')
  if (!(box instanceof HTMLInputElement)) throw new Error(`there is no checkbox 「${words}」`)
  box.checked = true
  box.dispatchEvent(new Event('change', { bubbles: true }))
  await flushPromises()
}

/** What a person would be handed when a file is saved. */
export const savedFiles = (): Blob[] => {
  const saved: Blob[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    saved.push(file as Blob)
    return 'blob:saved'
  })
  return saved
}

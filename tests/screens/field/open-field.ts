import 'fake-indexeddb/auto'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { Actor } from '#domain/account/actor.ts'
import { rowsVisibleTo } from '#domain/account/rows-visible-to.ts'
import { type Day, instantOf } from '#domain/day.ts'
import { loadNeeds } from '#domain/need.ts'
import { type Change, LoadedRows } from '#domain/rows.ts'
import { cast } from '#cast/cast.ts'
import { type KeyPerson, UBE } from '#cast/key-people.ts'
import FieldShell from '#client/field/FieldShell.vue'
import { fieldRoutes } from '#client/field/routes.ts'
import { useSession } from '#client/state/session.ts'
import { i18n } from '#client/words/words.ts'
import { aKeyring } from '../../unit/client/database/sample-keyring.ts'

/** A Friday on which 宇部市 has a visit at 15:35. */
export const DAY: Day = '2026-11-20'
export const VISIT_ID = UBE.todaysVisitId(DAY)

/** Sets the device's clock to a minute of the day in Tokyo. */
export const setClock = (minute: number, day: Day = DAY): void => {
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(new Date(instantOf(day, minute)))
}

const actorOf = (person: KeyPerson): Actor => ({
  municipality: UBE.code,
  accountId: person.accountId,
  role: 'volunteer',
  subjectId: person.id,
})

/** The rows of 宇部市 that this volunteer may hold, as the hub would send them. */
const scopedRows = async (actor: Actor, changed: readonly Change[]) => {
  const town = cast(DAY).find((one) => one.code === UBE.code)
  const all = new LoadedRows().with([...(town?.rows ?? []), ...changed])
  const scope = rowsVisibleTo(actor, DAY)
  if (scope.kind !== 'chosen') throw new Error('a volunteer holds chosen rows only')
  const loaded = await loadNeeds(scope.needs, async (table, by, values) =>
    all.all(table).filter((row) => values.includes(String(Reflect.get(row, by)))),
  )
  return scope.choose(loaded)
}

/** Makes this person the one who uses the device, whose database holds their rows; `changed` are rows as they stand instead. */
export const signIn = async (person: KeyPerson, changed: readonly Change[] = []) => {
  setActivePinia(createPinia())
  const session = useSession()
  await session.open(actorOf(person), aKeyring())
  const database = session.store?.database
  if (!database) throw new Error('the device keeps nothing')
  for (const table of database.tables) await table.clear()
  for (const { table, row } of await scopedRows(actorOf(person), changed)) await database.rows(table).put(row)
  return database
}

/** Opens a page of the surface for whoever is signed in. */
export const openField = async (path: string): Promise<VueWrapper> => {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', component: { template: '<p />' } },
      { path: '/field', component: FieldShell, children: fieldRoutes },
    ],
  })
  await router.push(path)
  const wrapper = mount(
    { template: '<RouterView />' },
    { global: { plugins: [router, i18n] }, attachTo: document.body },
  )
  await flushPromises()
  return wrapper
}

/** Waits until the page shows these words. */
export const untilShown = (wrapper: VueWrapper, words: string): Promise<void> =>
  vi.waitFor(() => {
    if (!wrapper.text().includes(words)) throw new Error(`not shown: ${words}`)
  })

/** Presses the button with exactly these words (the hidden ones too). */
export const press = async (wrapper: VueWrapper, words: string): Promise<void> => {
  const button = wrapper.findAll('button').find((one) => one.text().replace(/\s+/g, '') === words)
  if (!button) throw new Error(`no button ${words}`)
  await button.trigger('click')
  await flushPromises()
}

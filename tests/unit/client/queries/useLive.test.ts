import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type EffectScope, effectScope } from 'vue'
import { useLive } from '#client/queries/useLive.ts'
import { useSession } from '#client/state/session.ts'
import { useSyncStatus } from '#client/state/sync-status.ts'
import { put } from '#domain/rows.ts'
import { aContact } from '../../domain/sample-rows.ts'
import { aKeyring } from '../database/sample-keyring.ts'

let scope: EffectScope

beforeEach(async () => {
  setActivePinia(createPinia())
  vi.stubGlobal('localStorage', {
    setItem: () => undefined,
    getItem: () => null,
    removeItem: () => undefined,
  })
  scope = effectScope()
  const accountId = `account-${crypto.randomUUID()}`
  await useSession().open(
    { municipality: '352021', accountId, role: 'coordinator', subjectId: null },
    aKeyring(),
  )
})

afterEach(async () => {
  vi.useRealTimers()
  scope.stop()
  await useSession().store?.database.delete()
  vi.unstubAllGlobals()
})

const arrives = async (...names: string[]): Promise<void> =>
  useSession().store?.transaction(async (space) =>
    space.write(names.map((name) => put('contact', aContact(name)))),
  )

/** A live count of contacts, and how often it was read. */
const countContacts = () => {
  let reads = 0
  const count = scope.run(() =>
    useLive((database) => {
      reads += 1
      return database.rows('contact').count()
    }),
  )
  return { shown: () => count?.value, reads: () => reads }
}

test('a page shows at once what arrives', async () => {
  const contacts = countContacts()
  await vi.waitUntil(() => contacts.shown() === 0)
  await arrives('hana', 'taro')
  await vi.waitUntil(() => contacts.shown() === 2)
  expect(contacts.shown()).toBe(2)
})

/** The database answers, but no rest between two readings ends. */
const rest = (): void => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })

const turns = async (isDone: () => boolean): Promise<void> => {
  for (let turn = 0; turn < 1000 && !isDone(); turn += 1) await new Promise(setImmediate)
}

test('while pages pour in the first rows are shown, the rest is not read page by page, and the end is complete', async () => {
  const contacts = countContacts()
  await vi.waitUntil(() => contacts.shown() === 0)
  rest()
  await arrives('hana')
  useSyncStatus().note({ isFilling: true })
  await turns(() => contacts.shown() === 1)
  const readsOfFirst = contacts.reads()
  for (let page = 0; page < 20; page += 1) await arrives(`page-${page}`)
  await turns(() => contacts.reads() > readsOfFirst)
  expect([contacts.shown(), contacts.reads()]).toEqual([1, readsOfFirst])
  vi.useRealTimers()
  useSyncStatus().ended({ reached: true, problem: null })
  await vi.waitUntil(() => contacts.shown() === 21)
  expect(contacts.shown()).toBe(21)
})

test('what the person at this device does meanwhile is seen at once', async () => {
  const status = useSyncStatus()
  status.note({ isFilling: true })
  rest()
  const contacts = countContacts()
  await turns(() => contacts.shown() === 0)
  await arrives('hana')
  status.note({ waiting: 1 })
  await turns(() => contacts.shown() === 1)
  expect(contacts.shown()).toBe(1)
})

test('nothing of whoever used the device before is shown after they have left', async () => {
  const contacts = countContacts()
  await arrives('hana')
  await vi.waitUntil(() => contacts.shown() === 1)
  const left = useSession().store
  await useSession().leave()
  await Promise.resolve()
  expect(contacts.shown()).toBeUndefined()
  await left?.database.delete()
})

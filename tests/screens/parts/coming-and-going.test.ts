import 'fake-indexeddb/auto'
import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import DeskDoor from '#client/desk/begin/DeskDoor.vue'
import { letGo } from '#client/state/keep-together.ts'
import { useSession } from '#client/state/session.ts'
import { useAccount } from '#client/state/useAccount.ts'
import { i18n } from '#client/words/words.ts'
import { aKeyring } from '../../unit/client/database/sample-keyring.ts'
import { anActor } from '../../unit/domain/sample-rows.ts'

const UBE = { code: '352021', name: '宇部市', kana: 'うべし', telephone: '' }
const asked: string[] = []
let signedOut: (answer: Response) => void

beforeEach(async () => {
  localStorage.clear()
  asked.length = 0
  setActivePinia(createPinia())
  vi.stubGlobal('fetch', (path: string, { method = 'GET' }: RequestInit = {}) => {
    asked.push(`${method} ${path}`)
    if (method === 'DELETE') return new Promise((resolve) => (signedOut = resolve))
    return Promise.reject(new TypeError('no network'))
  })
  await useSession().open(anActor('coordinator'), aKeyring())
})
afterEach(() => {
  letGo()
  vi.unstubAllGlobals()
})

test('whoever begins while the last person is still being signed out is not signed out with them', async () => {
  const account = useAccount()
  const ending = account.end()
  const beginning = account.begin('352021', '見本　直子', '837461').catch(() => undefined)
  await vi.waitFor(() => expect(asked).toContain('DELETE /api/session'))
  expect(asked).not.toContain('POST /api/session')
  signedOut(new Response(null, { status: 204 }))
  await Promise.all([ending, beginning])
  expect(asked).toEqual(['DELETE /api/session', 'POST /api/session'])
})

test('at a door of the desk nobody is let in before the last person is signed out', async () => {
  const account = useAccount()
  const ending = account.end()
  const door = mount(DeskDoor, { props: { entries: [UBE] }, global: { plugins: [i18n] } })
  void door.vm.enterAs({ municipality: UBE.code, name: '見本　直子', password: 'himitsu', code: '123456' })
  await vi.waitFor(() => expect(asked).toContain('DELETE /api/session'))
  expect(asked).not.toContain('POST /api/session/desk/password')
  signedOut(new Response(null, { status: 204 }))
  await ending
  await vi.waitFor(() => expect(asked.at(-1)).toBe('POST /api/session/desk/password'))
})

test('that somebody’s rows could not be erased is not passed over in silence', async () => {
  const { store } = useSession()
  if (!store) throw new Error('the device keeps nothing')
  store.forget = () => Promise.reject(new Error('not erased'))
  const ending = useAccount().end()
  const told = expect(ending).rejects.toThrow('not erased')
  await vi.waitFor(() => expect(asked).toContain('DELETE /api/session'))
  signedOut(new Response(null, { status: 204 }))
  await told
})

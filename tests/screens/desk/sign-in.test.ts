import 'fake-indexeddb/auto'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openDesk, type OpenDesk } from './open-desk.ts'

const OTHERS_ENDED = 'ほかの端末では、使い終わりました'
const WAYS = {
  hasPassword: true,
  passkeys: [{ id: 'key-1', label: '窓口の1台', madeAt: '2026-11-01T01:00:00.000Z', usedAt: null }],
}

let desk: OpenDesk
let asked: string[]

beforeEach(() => {
  asked = []
  vi.stubGlobal('fetch', (path: string, { method = 'GET' }: RequestInit = {}) => {
    asked.push(`${method} ${path}`)
    if (method !== 'GET') return Promise.resolve(new Response(null, { status: 204 }))
    if (path === '/api/ways') return Promise.resolve(Response.json(WAYS))
    if (path === '/api/sessions') return Promise.resolve(Response.json([]))
    return Promise.reject(new TypeError('no network'))
  })
})
afterEach(() => {
  desk.wrapper.unmount()
  vi.unstubAllGlobals()
})

test('whoever changes the password hears that everywhere else they are signed out', async () => {
  desk = await openDesk('/desk/sign-in')
  await desk.says('パスワードと確認コード')
  const panel = desk.wrapper.get('[data-testid="password-panel"]')
  await panel.get('#new-password').setValue('umi no mieru machi')
  expect(panel.text()).not.toContain(OTHERS_ENDED)
  await panel.get('form').trigger('submit')
  await flushPromises()
  await desk.says(OTHERS_ENDED)
  expect(asked).toContain('POST /api/ways/password')
})

test('whoever removes a passkey hears it too', async () => {
  desk = await openDesk('/desk/sign-in')
  await desk.says('窓口の1台')
  await desk.press('外す', '[data-testid="passkeys"]')
  await desk.says(OTHERS_ENDED)
  expect(asked).toContain('DELETE /api/ways/passkeys/key-1')
})
